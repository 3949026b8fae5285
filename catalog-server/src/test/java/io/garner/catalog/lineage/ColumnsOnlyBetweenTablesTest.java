package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class ColumnsOnlyBetweenTablesTest {

    @Test
    void refusesColumnsOfAnEdgeToAProcedureIn12() {
        try (LineageServer server = new LineageServer("1.2.0")) {
            Answer answer = server.columns("film", "load", "film.id", "load.id");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo("Column level lineage is only allowed between two tables or from table to dashboard.");
        }
    }

    @Test
    void takesSuchAnEdgeWithoutColumns() {
        try (LineageServer server = new LineageServer("1.2.0")) {
            assertThat(server.edge("film", "load", "'columnsLineage': []").status())
                    .isEqualTo(200);
            assertThat(server.edge("load", "city").status()).isEqualTo(200);
        }
    }
}
