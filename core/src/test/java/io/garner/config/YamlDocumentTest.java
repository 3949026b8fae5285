package io.garner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | line 1, column 1: the document is empty
            '# only a comment' | line 1, column 1: the document is empty
            'a: b: c'          | line 1, column 5: this is no YAML: a colon makes a key here, where none can stand; check the indentation, or put the value in quotes
            'a: *secret'       | line 1, column 4: this is no YAML: a value that starts with * must stand in quotes
            'a: @secret'       | line 1, column 4: this is no YAML: a value cannot start with this character, put it in quotes
            'a: !sec!ret'      | line 1, column 4: this is no YAML: a value that starts with ! must stand in quotes
            'a: &x [*x]'       | line 1, column 4: a value holds itself through an alias
            """)
    void saysWhereAndWhyATextIsNoYaml(String text, String problem) {
        assertThat(problemOf(text)).isEqualTo(problem);
    }

    @Test
    void namesTheLineOfWrongIndentation() {
        assertThat(problemOf("a:\n  b: 1\n c: 2\n"))
                .isEqualTo("line 3, column 2: this is no YAML: the indentation does not fit the lines above");
        assertThat(problemOf("a:\n\tb: 1\n"))
                .isEqualTo("line 2, column 1: this is no YAML: a tab stands where only blanks may indent");
    }

    @Test
    void namesACharacterThatYamlForbids() {
        assertThat(problemOf("a: 1\nb: \u0001\n"))
                .isEqualTo("line 2, column 4: this is no YAML: the character U+0001 is not allowed");
    }

    @Test
    void refusesADocumentThatGrowsWhenItIsRead() {
        String bomb = "a: &a [x]\n" + "b: [" + "*a, ".repeat(60) + "]\n";

        assertThat(problemOf(bomb)).contains("the document is not accepted");
    }

    @Test
    void aBrokenDocumentIsAMatterOfConfiguration() {
        ConfigurationException fault =
                catchThrowableOfType(ConfigurationException.class, () -> YamlDocument.parse("a: 'unclosed", "my.yaml"));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(fault.tried()).isEqualTo("Reading my.yaml");
    }

    @Test
    void aNodePrintsItsPlaceAndNotItsContent() {
        YamlNode root = YamlDocument.parse("password: hunter2", "my.yaml");

        assertThat(root.child("password")).map(YamlNode::toString).contains("my.yaml:password");
    }

    private static String problemOf(String text) {
        return catchThrowableOfType(ConfigurationException.class, () -> YamlDocument.parse(text, "my.yaml"))
                .problems()
                .get(0)
                .toString();
    }
}
