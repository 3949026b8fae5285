package io.garner.postgres;

import io.garner.config.Secret;
import io.garner.source.Source;
import io.garner.testkit.SourceContract;
import io.garner.testkit.contract.ContractFixture;
import io.garner.testkit.contract.Fixture;
import io.garner.testkit.contract.SqlScript;
import io.garner.testkit.junit.PostgresExtension;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL keeps the contract of sources in full. */
class PostgresContractTest extends SourceContract {

    private static final String DATABASE = "contract";

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty(
            PostgresServer.builder().binaries(Release.V15.binaries()).setting("log_statement", "all"));

    private Secret limited = Secret.of(() -> "");

    @Override
    protected void create(Fixture fixture) throws SQLException {
        PostgresServer server = POSTGRES.server();
        server.createDatabase(DATABASE);
        server.run(DATABASE, String.join(";\n", new SqlScript().statements(fixture)));
        String password = server.createRole("limited");
        limited = Secret.of(() -> password);
        // The server shows the structure of all tables to everybody; its catalog can be closed in part.
        server.run(DATABASE, "REVOKE ALL ON SCHEMA " + ContractFixture.CLOSED + " FROM PUBLIC");
        server.run(DATABASE, "REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC");
    }

    @Override
    protected Source open() {
        PostgresServer server = POSTGRES.server();
        return open(server.superuser(), Secret.of(server::password));
    }

    @Override
    protected Source openLimited() {
        return open("limited", limited);
    }

    private static Source open(String user, Secret password) {
        PostgresServer server = POSTGRES.server();
        PostgresConfig config = PostgresConfig.of(server.host(), server.port(), DATABASE, user, password);
        return new PostgresProvider().open("contract", config);
    }

    /** The server writes each statement down before it runs it. */
    @Override
    protected OptionalLong statements() {
        try (Stream<String> log = Files.lines(POSTGRES.server().logFile())) {
            return OptionalLong.of(
                    log.filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                            .count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected OptionalInt openConnections() {
        try (Connection connection = POSTGRES.server().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + DATABASE + "'")) {
            count.next();
            return OptionalInt.of(count.getInt(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
