package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.jdbc.SqlResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/garner/postgres"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Concept.values())
                            .map(concept -> concept.word() + ".sql")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Concept.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVER")
    void nameTheSchemaOfEveryCatalogAndFunction(Concept concept) {
        String sql = concept.sql()
                .with(Set.of("waiting", "pg_class.relispartition", "pg_partitioned_table.partstrat"))
                .text();

        assertThat(sql.replaceAll("--.*", "").replaceAll("'[^']*'", ""))
                .doesNotContainPattern("(FROM|JOIN) pg_(?!catalog)")
                .doesNotContainPattern("(?<!pg_catalog\\.)\\b(pg_get_|obj_description|format_type|quote_ident|unnest)")
                .doesNotContainPattern("::(?!pg_catalog\\.)");
    }

    @Test
    void deparseOnlyWhereTheyMayDoWithout() {
        for (Concept concept : Concept.values()) {
            SqlResource without = concept.sql().with(Set.of("omitting", "pg_partitioned_table.partstrat"));
            assertThat(without.text().lines().filter(line -> line.matches(".*WHEN (TRUE|c\\.oid NOT IN).*")))
                    .as(concept.word())
                    .isEmpty();
        }
    }
}
