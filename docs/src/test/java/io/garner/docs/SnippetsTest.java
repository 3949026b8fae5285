package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java and Python that is shown anywhere is taken, line by line, from the file that its first line names; tests run it. */
class SnippetsTest {

    private static final Pattern FIRST = Pattern.compile("(?://|#) (\\S+\\.(?:java|py))");

    @ParameterizedTest
    @MethodSource
    void everySnippetStandsInTheFileItNames(String snippet) throws IOException {
        Matcher first = FIRST.matcher(snippet.lines().findFirst().orElseThrow());
        assertThat(first.matches()).as("the first line names the file").isTrue();

        String source = Files.readString(Markdown.ROOT.resolve(first.group(1)));

        assertThat(withoutIndentation(source)).contains(withoutIndentation(snippet.substring(first.end() + 1)));
    }

    static Stream<String> everySnippetStandsInTheFileItNames() {
        return Markdown.withReadme().stream()
                .flatMap(page -> Stream.of("java", "python").flatMap(language -> page.blocks(language).stream()));
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
