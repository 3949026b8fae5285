package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the jar. */
class IngestJarIT {

    private static final long MOST_BYTES = 30L * 1000 * 1000;

    /** The text for each licence that the bill of materials names; JLine calls the three-clause text just BSD. */
    private static final Map<String, String> TEXTS = Map.of(
            "Apache-2.0", "Apache-2.0.txt",
            "MIT", "MIT.txt",
            "BSD-2-Clause", "BSD-2-Clause.txt",
            "BSD-4-Clause", "BSD-3-Clause.txt",
            "BSD-3-Clause", "BSD-3-Clause.txt",
            "EPL-1.0", "EPL-1.0.txt",
            "EPL-2.0", "EPL-2.0.txt");

    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(IngestJar.path().toFile());
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void staysSmall() throws IOException {
        assertThat(Files.size(IngestJar.path())).isLessThan(MOST_BYTES);
    }

    @Test
    void startsAndKnowsItsVersion() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();

        assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("io.garner.cli.Main");
        assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isNotBlank();
        assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
    }

    @Test
    void holdsNoSignaturesAndEveryEntryOnce() {
        List<String> names = jar.stream().map(entry -> entry.getName()).toList();

        assertThat(names).noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)"));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void findsItsConnectorsAndDrivers() throws IOException {
        assertThat(read("META-INF/services/io.garner.source.SourceProvider")).contains("io.garner.postgres.");
        assertThat(read("META-INF/services/io.garner.source.ColumnLineageResolver"))
                .contains("io.garner.lineage.sql.");
        assertThat(read("META-INF/services/java.sql.Driver")).contains("org.postgresql.Driver");
    }

    @Test
    void namesWhatItHoldsAndHoldsTheLicenceOfEach() throws IOException {
        assumeFalse(
                System.getProperty("garner.build").equals("offline: true"),
                "skipped: under mvn --offline the SBOM's plugin does not run");
        JsonNode components = new ObjectMapper()
                .readTree(read("META-INF/sbom/ingest.cdx.json"))
                .get("components");

        assertThat(components)
                .extracting(c -> c.get("name").textValue())
                .contains("garner-core", "postgresql", "picocli");
        assertThat(components)
                .allSatisfy(component -> assertThat(licencesOf(component))
                        .as(component.get("name").textValue())
                        .anyMatch(licence -> TEXTS.containsKey(licence)
                                && jar.getEntry("META-INF/licenses/" + TEXTS.get(licence)) != null));
    }

    @Test
    void holdsItsOwnLicenceAndTheNotices() throws IOException {
        assertThat(read("META-INF/LICENSE")).contains("Apache License");
        assertThat(read("META-INF/NOTICE")).contains("the Garner authors").contains("Jackson");
    }

    @Test
    void printsItsVersionAndNothingOnStandardError(@TempDir Path folder) {
        Ran ran = new IngestJar(folder).run("--version");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("ingest ").doesNotContain("not packaged");
        assertThat(ran.err()).isEmpty();
    }

    private static List<String> licencesOf(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(l ->
                        l.path("license").path("id").asText(l.path("expression").asText("")))
                .toList();
    }

    private static String read(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
