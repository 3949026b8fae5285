package io.garner.testkit.pagila;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.postgres.PostgresBinaries;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagilaOnOtherReleasesTest {

    private static final List<String> SAME_EVERYWHERE =
            List.of("columns", "unique-indexes", "indexes", "types", "view-columns", "view-functions");

    @ParameterizedTest
    @CsvSource({"9.6.24, r", "12.22.0, p", "18.6.0, p"})
    void isTheSameButForPaymentWhichIsAnOrdinaryTableBefore11(String release, String kindOfPayment)
            throws SQLException, IOException {
        Path jar = Path.of("target", "postgres-binaries", release + ".jar");
        try (PostgresServer server =
                PostgresServer.builder().binaries(PostgresBinaries.inJar(jar)).start()) {
            Pagila.load(server);
            try (Connection connection = server.connect(Pagila.DATABASE)) {
                for (String name : SAME_EVERYWHERE) {
                    CatalogListing listing = new CatalogListing(name);
                    assertThat(listing.actual(connection))
                            .as(name)
                            .containsExactlyInAnyOrderElementsOf(listing.expected());
                }
                assertThat(kindOfPayment(connection)).isEqualTo(kindOfPayment);
            }
        }
    }

    private static String kindOfPayment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT relkind FROM pg_class WHERE oid = 'public.payment'::regclass")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
