package io.garner.mssql;

import io.garner.source.Source;
import io.garner.testkit.SourceContract;
import io.garner.testkit.contract.ContractFixture;
import io.garner.testkit.contract.Fixture;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.FixtureDatabase;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.LimitedLogin;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;

/** SQL Server keeps the contract of sources in full. */
class MssqlContractTest extends SourceContract {

    private static final String DATABASE = "contract";

    private Optional<TestServer> server = Optional.empty();

    @Override
    protected void create(Fixture fixture) {
        EmbeddedSqlServer engine =
                EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022).with(FixtureDatabase.named(DATABASE, fixture));
        server = Optional.of(TestServer.over(engine));
        LimitedLogin limited = server().limited().user(DATABASE);
        fixture.schemas().stream()
                .map(Fixture.Schema::name)
                .filter(name -> !name.equals(ContractFixture.CLOSED))
                .forEach(name -> limited.viewDefinition(DATABASE, name));
    }

    @AfterAll
    void close() {
        server().close();
    }

    @Override
    protected Source open() {
        return open(server().configured());
    }

    @Override
    protected Source openLimited() {
        return open(server().configuredLimited());
    }

    @Override
    protected OptionalLong statements() {
        return OptionalLong.of(server().server().log().statements().size());
    }

    @Override
    protected OptionalInt openConnections() {
        return OptionalInt.of(server().server().log().open());
    }

    @Override
    protected int longestName() {
        return 128;
    }

    static Source open(Configured configured) {
        return new MssqlProvider()
                .open("contract", configured.database(DATABASE).config());
    }

    TestServer server() {
        return server.orElseThrow();
    }
}
