package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The search for passwords in what tests leave behind knows them by their shape, so no test may use one of another: it is
 * one of {@code TestSecrets}, or, where it has to be spelt out, the well-known word that {@code TestSecrets} searches for.
 */
class LiteralPasswordsTest {

    private static final String KNOWN = "hunter2";

    /** Something called a password, or given to somebody as one. What begins with a slash is a place in a document. */
    private static final List<Pattern> LITERALS = Stream.of(
                    "Secret\\.of\\(\\(\\) -> \"([^\"]{4,})\"",
                    "(?i)\\w*(?:password|passwd|WRONG)\\w* = \"([^/\"][^\"]{3,})\"(?!\\s*\\+)",
                    "(?i)\\(\"\\w*passw(?:or)?d\",\\s*\"([^/\"][^\"]{3,})\"",
                    "\\.login\\(\"[^\"]*\",\\s*\"([^\"]{4,})\"\\)")
            .map(Pattern::compile)
            .toList();

    @Test
    void noTestHasAPasswordThatTheSearchWouldNotKnow() throws IOException {
        List<String> literals = new ArrayList<>();
        int files = 0;
        for (Path file : sources()) {
            files++;
            literals.addAll(literalsIn(file.toString(), Files.readString(file)));
        }

        assertThat(files).isGreaterThan(200);
        assertThat(literals).isEmpty();
    }

    @Test
    void aLiteralIsFoundHoweverItIsGiven() {
        assertThat(literalsIn("A", "Secret.of(() -> \"open sesame\")")).hasSize(1);
        assertThat(literalsIn("A", "String PASSWORD = \"open sesame\";")).hasSize(1);
        assertThat(literalsIn("A", "Map.of(\"password\", \"open sesame\")")).hasSize(1);
        assertThat(literalsIn("A", "jar.secret(\"CRM_PASSWORD\", \"open sesame\")"))
                .hasSize(1);
        assertThat(literalsIn("A", "server.login(\"harvester\", \"open sesame\")"))
                .hasSize(1);
        assertThat(literalsIn("A", "String password = \"" + KNOWN + "\";")).isEmpty();
        assertThat(literalsIn("A", "String PASSWORD = \"/config/password\";")).isEmpty();
    }

    private static List<String> literalsIn(String name, String source) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : LITERALS) {
            Matcher literal = pattern.matcher(source);
            while (literal.find()) {
                if (!literal.group(1).contains(KNOWN)) {
                    found.add(name + ": " + literal.group());
                }
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                collect(module.resolve("src/test/java"), sources);
            }
        }
        collect(Path.of("../testkit/src/main/java"), sources);
        sources.removeIf(file -> file.endsWith(LiteralPasswordsTest.class.getSimpleName() + ".java"));
        return sources;
    }

    private static void collect(Path folder, List<Path> sources) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
    }
}
