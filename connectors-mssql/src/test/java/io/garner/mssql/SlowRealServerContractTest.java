package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.model.Routine;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import io.garner.testkit.SourceContract;
import io.garner.testkit.TestSecrets;
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

    private final String limitedPassword = "Aa1-" + TestSecrets.random();

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

    /** Of every kind of thing one, so that each query has something to give. */
    private static final List<String> SPECIALS = List.of(
            "CREATE SCHEMA special",
            "CREATE TYPE special.Phone FROM nvarchar(25)",
            "CREATE SEQUENCE special.Numbers AS bigint START WITH 1 INCREMENT BY 5",
            "CREATE PARTITION FUNCTION pfYears (date) AS RANGE RIGHT FOR VALUES ('2024-01-01', '2025-01-01')",
            "CREATE PARTITION SCHEME psYears AS PARTITION pfYears ALL TO ([PRIMARY])",
            "CREATE TABLE special.Cut (Day date NOT NULL, Id int IDENTITY(3, 2), Phone special.Phone,"
                    + " Net money CONSTRAINT DF_Net DEFAULT 0, Gross AS Net * 2 PERSISTED,"
                    + " Mail nvarchar(50) MASKED WITH (FUNCTION = 'email()'), Rare int SPARSE,"
                    + " CONSTRAINT PK_Cut PRIMARY KEY (Id, Day), CONSTRAINT CK_Net CHECK (Net >= 0)) ON psYears (Day)",
            "CREATE TABLE special.Price (Id int PRIMARY KEY, F datetime2 GENERATED ALWAYS AS ROW START HIDDEN NOT NULL,"
                    + " T datetime2 GENERATED ALWAYS AS ROW END NOT NULL, PERIOD FOR SYSTEM_TIME (F, T))"
                    + " WITH (SYSTEM_VERSIONING = ON (HISTORY_TABLE = special.PriceHistory))",
            "CREATE TABLE special.Person (Name nvarchar(50)) AS NODE",
            "CREATE VIEW special.Secret WITH ENCRYPTION AS SELECT 1 AS One",
            "CREATE PROCEDURE special.Do @a int, @b int OUTPUT AS SET @b = @a",
            "CREATE FUNCTION special.Rows_Of (@a int) RETURNS TABLE AS RETURN SELECT @a AS One",
            "CREATE SYNONYM special.Other FOR special.Cut");

    @Test
    void everyQueryGivesWhatThisServerHas() throws SQLException {
        SERVER.run(DATABASE, SPECIALS);
        Found found = configured(SERVER.administrator(), SERVER.password())
                .schemas(NameFilter.including("special"))
                .harvest();

        Table cut = found.table("special", "Cut");
        assertThat(cut.kind()).isEqualTo(TableKind.PARTITIONED);
        assertThat(cut.details()).containsEntry("partition boundaries", "2024-01-01, 2025-01-01");
        assertThat(cut.constraints().primaryKey().orElseThrow().columns()).containsExactly("Id", "Day");
        assertThat(cut.constraints().checks()).hasSize(1);
        assertThat(found.column("special", "Cut", "Id").details()).containsEntry("identity", "3, 2");
        assertThat(found.column("special", "Cut", "Mail").details()).containsEntry("masked", "email()");
        assertThat(found.column("special", "Cut", "Rare").details()).containsEntry("sparse", "true");
        assertThat(found.type("special", "Cut", "Phone").display()).isEqualTo("Phone (nvarchar(25))");
        assertThat(found.table("special", "Price").details())
                .containsEntry("temporal", "system-versioned, history in special.PriceHistory");
        assertThat(found.table("special", "Person").details()).containsEntry("graph", "node");
        assertThat(found.schema("special").routines()).extracting(Routine::name).containsExactly("Do", "Rows_Of");
        assertThat(found.schema("special").sequences()).hasSize(1);
        assertThat(found.schema("special").synonyms()).hasSize(1);
        assertThat(found.findings()).extracting(Finding::code).containsExactly("definition-encrypted");
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
        return new MssqlProvider().open("contract", configured(login, password).config());
    }

    private static Configured configured(String login, String password) {
        return Configured.forServer(SERVER.host(), SERVER.port())
                .database(DATABASE)
                .login(login, Secret.of(() -> password))
                .trustingAny();
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
