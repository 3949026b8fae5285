package io.garner.airflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFilesTest {

    @ParameterizedTest
    @EnumSource(Query.class)
    void startWithFourLinesOfComment(Query query) {
        List<String> lines = query.sql().text().lines().limit(5).toList();

        assertThat(lines.get(0)).startsWith("-- A row is ");
        assertThat(lines.get(1)).startsWith("-- Privileges: ");
        assertThat(lines.get(2)).startsWith("-- Oldest server: ");
        assertThat(lines.get(3)).startsWith("-- Ordering: ");
        assertThat(lines.get(4)).doesNotStartWith("-- ");
    }

    @ParameterizedTest
    @EnumSource(value = Query.class, mode = EnumSource.Mode.EXCLUDE, names = "SHAPE")
    void readTheTablesThatTheyName(Query query) {
        assertThat(query.tables())
                .allSatisfy(table -> assertThat(query.sql().text()).containsPattern("(FROM|JOIN) " + table + "\\b"));
    }

    @ParameterizedTest
    @EnumSource(value = Query.class, mode = EnumSource.Mode.EXCLUDE, names = "SHAPE")
    void neverTakeAllColumnsOrWhatIsPickled(Query query) {
        assertThat(query.sql().text()).doesNotContain("*,", "SELECT *", ".conf", "executor_config");
    }

    @Test
    void areOneForEachQuery() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/garner/airflow/database"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Query.values())
                            .map(query -> query.name().toLowerCase(Locale.ROOT) + ".sql")
                            .toList());
        }
    }
}
