package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFilesTest {

    @ParameterizedTest
    @EnumSource(Concept.class)
    void startWithFourLinesOfComment(Concept concept) {
        List<String> lines = concept.sql().text().lines().limit(5).toList();

        assertThat(lines.get(0)).startsWith("-- A row is ");
        assertThat(lines.get(1)).startsWith("-- Privileges: ");
        assertThat(lines.get(2)).startsWith("-- Oldest server: ");
        assertThat(lines.get(3)).startsWith("-- Ordering: ");
        assertThat(lines.get(4)).doesNotStartWith("-- ");
    }

    @Test
    void areOneForEachConcept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/garner/mssql"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Concept.values())
                            .map(concept -> concept.word() + ".sql")
                            .toList());
        }
    }

    @Test
    void haveTheNamesOfTheOtherConnectorsWhereTheConceptIsTheSame() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../connectors-postgres/src/main/resources/io/garner/postgres"))) {
            assertThat(Arrays.stream(Concept.values()).map(concept -> concept.word() + ".sql"))
                    .containsAll(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .toList());
        }
    }

    /** In a database whose names differ by case, a view or column in another case does not exist. */
    @ParameterizedTest
    @EnumSource(Concept.class)
    void writeTheNamesOfTheCatalogInLowerCaseAndWithTheirSchema(Concept concept) {
        String sql = code(concept);

        assertThat(sql)
                .doesNotContainPattern("(FROM|JOIN) (?!sys\\.|\\(SELECT)")
                .doesNotContainPattern("\\b[a-z]+\\.[A-Z]");
    }

    /** They would be compiled, and wait for locks, once for each row. */
    @ParameterizedTest
    @EnumSource(Concept.class)
    void callNoFunctionThatLooksUpANameForEachRow(Concept concept) {
        assertThat(code(concept))
                .doesNotContainPattern(
                        "\\b(OBJECT_NAME|SCHEMA_NAME|OBJECT_ID|COL_NAME|TYPE_NAME|OBJECT_DEFINITION)\\(");
    }

    /** STRING_AGG came in 2017, and what has no row count in 2012 is no standard. */
    @ParameterizedTest
    @EnumSource(Concept.class)
    void useOnlyWhatServersHaveKnownSince2012(Concept concept) {
        assertThat(code(concept))
                .doesNotContainPattern(
                        "\\b(STRING_AGG|STRING_SPLIT|TRIM|CONCAT_WS|JSON_\\w+|OPENJSON|LATERAL|ARRAY)\\b")
                .doesNotContain("NOLOCK", "::", "||");
    }

    /** Of each pair of conditional lines exactly one is there, so that the row records always find their columns. */
    @ParameterizedTest
    @EnumSource(Concept.class)
    void giveTheSameColumnsWhateverTheServerHas(Concept concept) {
        assertThat(aliases(concept.sql().with(Set.of()).text()))
                .isEqualTo(
                        aliases(concept.sql().with(allCapabilitiesOf(concept)).text()));
    }

    private static Set<String> allCapabilitiesOf(Concept concept) {
        return concept.sql()
                .text()
                .lines()
                .filter(line -> line.contains("--? has "))
                .map(line -> line.replaceFirst(".*--\\? has (\\S+)\\s*$", "$1"))
                .collect(Collectors.toSet());
    }

    /** The names in the list of what is selected first. */
    private static List<String> aliases(String sql) {
        String list = sql.replaceAll("--[^\n]*", "").replaceFirst("(?s)\nFROM .*", "");
        return Arrays.stream(list.split(",\n"))
                .map(item -> item.strip().replaceFirst("(?s).*[ .]", ""))
                .toList();
    }

    private static String code(Concept concept) {
        return concept.sql().text().replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
    }
}
