package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.garner.cli.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command line that is shown anywhere is understood, and every link between pages leads somewhere. */
class CommandLinesTest {

    private static final Pattern COMMAND = Pattern.compile("java -jar ingest\\.jar((?: +[^\\s`|;#>)]+)*)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @MethodSource
    void isUnderstood(String arguments) {
        String[] words = arguments.isBlank() ? new String[0] : arguments.strip().split(" +");

        assertThatCode(() -> Program.commands().parseArgs(words)).doesNotThrowAnyException();
    }

    static Stream<String> isUnderstood() {
        return Markdown.withReadme().stream()
                .flatMap(page -> COMMAND.matcher(page.text()).results())
                .map(found -> found.group(1))
                .distinct();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Markdown.withReadme()
                .forEach(page -> LINK.matcher(page.text()).results().forEach(link -> {
                    Path target = page.path().resolveSibling(link.group(1));
                    assertThat(Files.exists(target))
                            .as(page + ": " + link.group(1))
                            .isTrue();
                }));
    }
}
