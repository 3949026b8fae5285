package io.garner.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LineagePictureTest {

    private static final String NASTY = "<b>&\"'\\`#;]--> ${svg} %% </script>\u0001\uFFFF 表";

    static Stream<LineageGraph> graphs() {
        return Stream.of(Graphs.small(), Graphs.rental(), Graphs.hundred(), nasty());
    }

    private static LineageGraph nasty() {
        String from = "s.d.x.__reserved__quote__" + NASTY.replace("\"", "");
        return new Graphs(from)
                .moves("p." + NASTY, from, "s.d.x.to", NASTY + "=" + NASTY)
                .graph();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void svgIsWellFormedAndHasEveryNodeColumnAndLine(LineageGraph graph) throws Exception {
        Document svg = xml(LineagePicture.SVG.draw(graph));

        assertThat(count(svg, "//*[starts-with(@class,'box')]"))
                .isEqualTo(graph.nodes().size());
        assertThat(count(svg, "//*[@class='row']")).isEqualTo(graph.columnCount());
        assertThat(count(svg, "//*[@data-from]"))
                .isEqualTo(graph.links().stream()
                        .mapToInt(link -> Math.max(1, link.columns().size()))
                        .sum());
        assertThat(count(svg, "//*[local-name()='script']")).isZero();
        assertThat(count(svg, "//@href")).isZero();
    }

    @Test
    void namesStandInASvgAsTheyAre() throws Exception {
        Document svg = xml(LineagePicture.SVG.draw(nasty()));

        assertThat(texts(svg, "//*[@class='row']/*[local-name()='title']"))
                .contains(NASTY.replace('\u0001', '\uFFFD').replace('\uFFFF', '\uFFFD'));
        assertThat(texts(svg, "//*[@class='name']").get(0)).startsWith("\"<b>&");
    }

    @Test
    void aPageHoldsThePictureOnceAndNothingOfANameIsTakenForMarkup() {
        String page = LineagePicture.HTML.draw(nasty());

        assertThat(page).containsOnlyOnce("<svg ").containsOnlyOnce("</script>").doesNotContain("<b>");
        assertThat(page).contains(LineagePicture.SVG.draw(nasty()));
        assertThat(page).contains("Content-Security-Policy");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "href=");
    }

    @Test
    void mermaidHasIdsForNamesAndNamesAsLabels() {
        assertThat(LineagePicture.MERMAID.draw(Graphs.small())).isEqualTo("""
                flowchart LR
                  n0["crm.CRM.dbo.addresses"]
                  subgraph n1["crm.CRM.dbo.customers"]
                    n1c0["id"]
                    n1c1["first"]
                    n1c2["last"]
                  end
                  subgraph n2["dw.dw.mart.customer"]
                    n2c0["customer_id"]
                    n2c1["name"]
                  end
                  subgraph n3["dw.dw.staging.customers"]
                    n3c0["customer_id"]
                    n3c1["full_name"]
                  end
                  n0 --> n2
                  n1c0 -->|"airflow.customer_etl"| n3c0
                  n1c1 --> n3c1
                  n1c2 --> n3c1
                  n3c0 --> n2c0
                  n3c1 --> n2c1
                  classDef asked stroke-width:3px
                  class n2 asked
                """);
    }

    @Test
    void whatMeansSomethingToMermaidIsEscaped() {
        String text = LineagePicture.MERMAID.draw(nasty());

        assertThat(text).contains("#60;b#62;#38;").contains("#35;#59;#93;").contains("表");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.replaceAll("\"[^\"<>&`]*\"", "")).doesNotContain("\"", "<", "&"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameGraphGivesTheSameFile(LineagePicture picture) {
        assertThat(picture.draw(Graphs.rental())).isEqualTo(picture.draw(Graphs.rental()));
        assertThat(picture.draw(Graphs.hundred())).isEqualTo(picture.draw(Graphs.hundred()));
    }

    @Test
    void theGuideShowsWhatIsDrawn() throws IOException {
        Path shown = Path.of("..", "docs", "guide", "images", "lineage-graph.svg");
        String drawn = LineagePicture.SVG.draw(Graphs.small());
        if (Boolean.getBoolean("garner.rewrite")) {
            Files.writeString(shown, drawn);
        }

        assertThat(Files.readString(shown))
                .as("-Dgarner.rewrite=true writes it anew")
                .isEqualTo(drawn);
    }

    @Test
    void theEndingOfAFileSaysWhatToDraw() {
        assertThat(LineagePicture.of(Path.of("a.svg"))).contains(LineagePicture.SVG);
        assertThat(LineagePicture.of(Path.of("x", "A.HTML"))).contains(LineagePicture.HTML);
        assertThat(LineagePicture.of(Path.of("a.b.mmd"))).contains(LineagePicture.MERMAID);
        assertThat(LineagePicture.of(Path.of("svg"))).isEmpty();
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static int count(Document document, String path) throws Exception {
        return found(document, path).getLength();
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList nodes = found(document, path);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static NodeList found(Document document, String path) throws Exception {
        return (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    }
}
