package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;

/** Writes a graph as a Mermaid flowchart, which wikis and Git servers lay out and draw themselves. Stateless. */
final class MermaidWriter {

    private static final String PLAIN = " --> ";
    private static final String SPECIAL = "\"'<>&#`*~\\[]{}()|;%";

    private MermaidWriter() {}

    static String write(LineageGraph graph) {
        Ids ids = new Ids(graph);
        StringBuilder text = new StringBuilder("flowchart LR\n");
        graph.nodes().forEach(node -> node(node, ids, text));
        graph.links().forEach(link -> link(link, ids, text));
        return text.append("  classDef asked stroke-width:3px\n  class ")
                .append(ids.node(graph.root()))
                .append(" asked\n")
                .toString();
    }

    private static void node(Node node, Ids ids, StringBuilder text) {
        String id = ids.node(node.name());
        if (node.columns().isEmpty()) {
            text.append("  ").append(id).append(label(node.name())).append('\n');
            return;
        }
        text.append("  subgraph ").append(id).append(label(node.name())).append('\n');
        node.columns()
                .forEach(column -> text.append("    ")
                        .append(ids.port(node.name(), column))
                        .append(label(Names.readable(column)))
                        .append('\n'));
        text.append("  end\n");
    }

    private static void link(Link link, Ids ids, StringBuilder text) {
        String arrow =
                link.pipeline().map(name -> " -->|" + quoted(name) + "| ").orElse(PLAIN);
        if (link.columns().isEmpty()) {
            line(ids.node(link.from()), arrow, ids.node(link.to()), text);
        }
        for (ColumnLink pair : link.columns()) {
            line(ids.port(link.from(), pair.from()), arrow, ids.port(link.to(), pair.to()), text);
            // The pipeline is named once for two tables.
            arrow = PLAIN;
        }
    }

    private static void line(String from, String arrow, String to, StringBuilder text) {
        text.append("  ").append(from).append(arrow).append(to).append('\n');
    }

    private static String label(String name) {
        return "[" + quoted(name) + "]";
    }

    /**
     * In quotes, with whatever means something to Mermaid, to its Markdown or to HTML as an entity of Mermaid's, which
     * has a hash for the ampersand.
     */
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                text.append('#').append(c).append(';');
            } else {
                text.appendCodePoint(c < ' ' ? ' ' : c);
            }
        });
        return text.append('"').toString();
    }
}
