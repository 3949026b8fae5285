package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebPageTest {

    @Test
    void isToldByItsTitle() {
        assertThat(WebPage.words("<!DOCTYPE html>\n<html><head><title>502 Bad\n Gateway</title></head><body>x</body>"))
                .contains("a web page: 502 Bad Gateway");
    }

    @Test
    void withoutATitleIsToldByItsTextAlone() {
        assertThat(WebPage.words("<html><head><style>p {}</style></head><body><!-- no --><p>Sign&nbsp;in</p>"
                        + "<script>go()</script><p>here</p></body></html>"))
                .contains("a web page: Sign&nbsp;in here");
    }

    @Test
    void isShortened() {
        assertThat(WebPage.words("<html><body>" + "word ".repeat(400) + "</body></html>")
                        .orElseThrow())
                .hasSizeLessThan(220)
                .endsWith("…");
    }

    @Test
    void withoutWordsIsStillOne() {
        assertThat(WebPage.words("<html></html>")).contains("a web page");
    }

    @Test
    void isNotEverythingThatBeginsWithABracket() {
        assertThat(WebPage.words("<null> is no id")).isEmpty();
        assertThat(WebPage.words("{\"message\": \"<html>\"}")).isEmpty();
    }
}
