package io.garner.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlResourceTest {

    private static final SqlResource SQL = new SqlResource("relations.sql", """
            SELECT c.oid
                 , c.relispartition AS is_partition --? has pg_class.relispartition
                 , false AS is_partition --? lacks pg_class.relispartition
              FROM pg_catalog.pg_class c""");

    @Test
    void takesTheLinesThatTheServerCanRun() {
        assertThat(SQL.with(Set.of("pg_class.relispartition")).text())
                .contains("c.relispartition")
                .doesNotContain("false AS")
                .doesNotContain("--?");
        assertThat(SQL.with(Set.of()).text()).contains("false AS is_partition").doesNotContain("c.relispartition");
    }

    @Test
    void takesWholeBlocksAndConditionsInsideThem() {
        SqlResource sql = new SqlResource("x.sql", """
                SELECT 1
                --? has a
                     , 2
                     , 3 --? has b
                --? end
                --? lacks a
                     , 4
                --? end
                     , 5""");

        assertThat(sql.with(Set.of("a")).text().replaceAll("\\s+", "")).isEqualTo("SELECT1,2,5");
        assertThat(sql.with(Set.of("a", "b")).text().replaceAll("\\s+", "")).isEqualTo("SELECT1,2,3,5");
        assertThat(sql.with(Set.of("b")).text().replaceAll("\\s+", "")).isEqualTo("SELECT1,4,5");
    }
}
