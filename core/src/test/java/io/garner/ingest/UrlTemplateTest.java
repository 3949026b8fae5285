package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

    private static final UrlTemplate WIKI = UrlTemplate.parse("https://wiki.example.com/{database}/{schema}/{table}");

    @Test
    void namesAreEncodedAsSegmentsOfAPath() {
        assertThat(WIKI.of("svc", "a/b", "My Schema", "50% ü?&{table}$1"))
                .contains("https://wiki.example.com/a%2Fb/My%20Schema/50%25%20%C3%BC%3F%26%7Btable%7D%241");
    }

    @Test
    void whatHoldsATableHasTheUrlUpToTheFirstNameThatItHasNot() {
        assertThat(WIKI.of("svc", "shop", "public")).contains("https://wiki.example.com/shop/public");
        assertThat(WIKI.of("svc", "shop")).contains("https://wiki.example.com/shop");
    }

    @Test
    void aTemplateThatSaysNothingOfAThingGivesItNoUrl() {
        UrlTemplate query = UrlTemplate.parse("https://wiki.example.com/{service}/page?of={database}.{schema}.{table}");

        assertThat(query.of("svc", "shop", "public")).isEmpty();
        assertThat(query.of("svc", "shop", "public", "film"))
                .contains("https://wiki.example.com/svc/page?of=shop.public.film");
        assertThat(UrlTemplate.parse("https://wiki.example.com/{schema}").of("svc", "shop", "public", "film"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x/{tabel}",
                "https://x/{}",
                "wiki/{table}",
                "ftp://x/{table}",
                "https://x/a b",
                "https:///{table}",
                "https://x/{table"
            })
    void aTemplateThatIsWrongIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlTemplate.parse(text));
    }
}
