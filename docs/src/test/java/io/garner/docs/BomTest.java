package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bom manages each module that a datakit may depend on, and nothing else. */
class BomTest {

    /** Programs, and what is never published. */
    private static final Set<String> NO_LIBRARIES = Set.of("bom", "cli", "sandbox", "examples", "docs", "benchmarks");

    private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
    private static final Pattern MANAGED = Pattern.compile(
            "<groupId>([\\w.]+)</groupId>\\s+<artifactId>([\\w-]+)</artifactId>\\s+<version>(\\S+)</version>\\s+</dependency>");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-[\\w-]+-plugin)</artifactId>\\s+<version>([\\w.]+)</version>");

    @Test
    void everyLibraryIsManaged() throws IOException {
        List<String> libraries = found(MODULE, text("pom.xml"), 1).stream()
                .filter(module -> !NO_LIBRARIES.contains(module))
                .map(module -> "garner-" + module)
                .toList();

        assertThat(libraries).contains("garner-core", "garner-lineage", "garner-testkit");
        assertThat(found(MANAGED, text("bom/pom.xml"), 2)).containsAll(libraries);
    }

    @Test
    void nothingElseIsManagedAndNothingIsInherited() throws IOException {
        String bom = text("bom/pom.xml");

        assertThat(found(MANAGED, bom, 1)).isNotEmpty().containsOnly("io.garner");
        assertThat(found(MANAGED, bom, 3)).containsOnly("${project.version}");
        assertThat(bom).doesNotContain("<parent>", "<scope>import</scope>");
    }

    @Test
    void versionsThatCannotBeInheritedAreTheRoots() throws IOException {
        for (String pom : List.of("bom/pom.xml", "examples/datakit-template/pom.xml")) {
            assertThat(plugins("pom.xml")).as(pom).containsAll(plugins(pom));
            assertThat(plugins(pom)).hasSizeGreaterThan(3);
        }
        String version = found(Pattern.compile("<version>(\\S+)</version>"), text("pom.xml"), 1)
                .get(0);
        assertThat(text("bom/pom.xml")).contains("<version>" + version + "</version>");
        assertThat(text("examples/datakit-template/pom.xml")).contains("<version.garner>" + version + "<");
    }

    private static List<String> plugins(String pom) throws IOException {
        return PLUGIN.matcher(text(pom))
                .results()
                .map(plugin -> plugin.group(1) + " " + plugin.group(2))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    private static String text(String pom) throws IOException {
        return Files.readString(Path.of("..").resolve(pom));
    }
}
