package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.source.Source;
import io.garner.testkit.SourceContract;
import io.garner.testkit.containers.TestcontainersSqlServer;
import io.garner.testkit.contract.ContractFixture;
import io.garner.testkit.contract.Fixture;
import io.garner.testkit.sqlserver.SqlServerScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract over Microsoft's own image, which also proves that the queries are T-SQL. Fetches more than a gigabyte. */
@Tag("slow")
@Timeout(900)
class SlowRealServerContractTest extends SourceContract {

    @RegisterExtension
    static final TestcontainersSqlServer SERVER =
            TestcontainersSqlServer.tag("2022-latest").otherwiseCoveredBy(MssqlContractTest.class);

    private static final String DATABASE = "contract";
    private static final String LIMITED = "onlooker";

    private final String limitedPassword = "Aa1-" + UUID.randomUUID();

    @Override
    protected void create(Fixture fixture) throws SQLException {
        SERVER.run(
                "master",
                List.of(
                        "CREATE DATABASE " + DATABASE + " COLLATE Latin1_General_CS_AS",
                        "CREATE LOGIN " + LIMITED + " WITH PASSWORD = '" + limitedPassword + "'"));
        SERVER.run(DATABASE, new SqlServerScript().statements(fixture));
        SERVER.run(DATABASE, List.of("CREATE USER " + LIMITED + " FOR LOGIN " + LIMITED));
        for (Fixture.Schema schema : fixture.schemas()) {
            if (!schema.name().equals(ContractFixture.CLOSED)) {
                SERVER.run(
                        DATABASE,
                        List.of("GRANT VIEW DEFINITION ON SCHEMA::" + Identifiers.quoted(schema.name()) + " TO "
                                + LIMITED));
            }
        }
    }

    @Test
    void everyQueryIsTakenAlsoWithEverythingThatThisServerHas() {
        assertThat(all().findings()).isEmpty();
    }

    @Override
    protected Source open() {
        return open(SERVER.administrator(), SERVER.password());
    }

    @Override
    protected Source openLimited() {
        return open(LIMITED, limitedPassword);
    }

    private static Source open(String login, String password) {
        Configured configured = Configured.forServer(SERVER.host(), SERVER.port())
                .database(DATABASE)
                .login(login, Secret.of(() -> password))
                .trustingAny();
        return new MssqlProvider().open("contract", configured.config());
    }

    /** The server counts batches of everybody; the stand-in counts ours. */
    @Override
    protected OptionalLong statements() {
        return OptionalLong.empty();
    }

    @Override
    protected OptionalInt openConnections() {
        try (Connection connection = SERVER.connect("master");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT COUNT(*) FROM sys.dm_exec_sessions WHERE program_name = N'garner'")) {
            count.next();
            return OptionalInt.of(count.getInt(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected int longestName() {
        return 128;
    }
}
