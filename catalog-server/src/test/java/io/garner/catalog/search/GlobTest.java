package io.garner.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "*, '', true",
        "*, a, true",
        "'', '', true",
        "'', a, false",
        "a, a, true",
        "a, ab, false",
        "a*, ab, true",
        "*b, ab, true",
        "a*c, abbc, true",
        "a*c, abbd, false",
        "?, a, true",
        "?, '', false",
        "a?c*, abcd, true",
        "*ab*ab*, abab, true",
        "*ab*ab*, aba, false",
        ".*, ab, false"
    })
    void starsAndQuestionMarksStandForCharacters(String pattern, String text, boolean matches) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
    }
}
