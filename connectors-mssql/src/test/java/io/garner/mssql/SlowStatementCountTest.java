package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.ManyTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@link StatementCountTest}, with as many tables as a large application has. */
@Tag("slow")
class SlowStatementCountTest {

    @Test
    void twoThousandTablesCostWhatTwentyDo() {
        try (TestServer server = TestServer.over(
                EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022).with(ManyTables.named("many", 2_000)))) {
            Found many = server.configured().database("many").harvest();

            assertThat(many.batches().stream()
                            .mapToInt(batch -> batch.tables().size())
                            .sum())
                    .isEqualTo(2_000);
            assertThat(server.statements("many")).hasSize(15);
        }
    }
}
