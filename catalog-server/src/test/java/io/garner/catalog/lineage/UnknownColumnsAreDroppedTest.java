package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import org.junit.jupiter.api.Test;

class UnknownColumnsAreDroppedTest {

    @Test
    void entriesWithOneGoAndTheOthersStayIn20() {
        try (LineageServer server = new LineageServer("2.0.0")) {
            String known = "{'fromColumns': ['pg.pagila.public.film.id'], 'toColumn': 'pg.pagila.public.city.id'}";
            String unknown = "{'fromColumns': ['pg.pagila.public.film.id', 'pg.pagila.public.film.nope'],"
                    + " 'toColumn': 'pg.pagila.public.city.name'}";
            assertThat(server.edge("film", "city", "'columnsLineage': [" + unknown + ", " + known + "]")
                            .status())
                    .isEqualTo(200);
            assertThat(server.details("film", "city").path("columnsLineage")).hasSize(1);
            assertThat(server.details("film", "city")
                            .at("/columnsLineage/0/toColumn")
                            .asText())
                    .isEqualTo("pg.pagila.public.city.id");
        }
    }

    @Test
    void columnsOfAThirdTableAreUnknown() {
        try (LineageServer server = new LineageServer("2.0.0")) {
            assertThat(server.columns("film", "city", "country.id", "city.id").status())
                    .isEqualTo(200);
            assertThat(server.details("film", "city").path("columnsLineage")).isEmpty();
        }
    }
}
