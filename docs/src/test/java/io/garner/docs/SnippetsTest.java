package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java that is shown anywhere is taken, line by line, from the file that its first line names; tests run that file. */
class SnippetsTest {

    private static final String FROM = "// ";

    @ParameterizedTest
    @MethodSource
    void everySnippetStandsInTheFileItNames(String snippet) throws IOException {
        String first = snippet.lines().findFirst().orElseThrow();
        assertThat(first).as("the first line names the file").startsWith(FROM).endsWith(".java");

        String source = Files.readString(Markdown.ROOT.resolve(first.substring(FROM.length())));

        assertThat(withoutIndentation(source)).contains(withoutIndentation(snippet.substring(first.length() + 1)));
    }

    static Stream<String> everySnippetStandsInTheFileItNames() {
        return Markdown.withReadme().stream().flatMap(page -> page.blocks("java").stream());
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
