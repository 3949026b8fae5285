package io.garner.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a program gets that depends on this module: the build writes the tree down. */
class DependenciesTest {

    private static final Pattern ARTIFACT = Pattern.compile("([\\w.-]+):jar:[^:]+:(?:compile|runtime)$");

    @Test
    void whoeverEmitsGetsNoParserPoolTemplateOrLayoutLibrary() throws IOException {
        List<String> tree = Files.readAllLines(Path.of(System.getProperty("garner.dependencies")));

        // What is optional says so behind its scope, and nobody who depends on this module gets it.
        assertThat(tree.stream()
                        .flatMap(line -> ARTIFACT.matcher(line).results())
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrder(
                        "garner-core",
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jdk8",
                        "failsafe",
                        "jspecify",
                        "okhttp-jvm",
                        "okhttp-tls",
                        "okio-jvm",
                        "kotlin-stdlib",
                        "annotations",
                        "slf4j-api");
    }
}
