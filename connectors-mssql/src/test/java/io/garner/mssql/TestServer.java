package io.garner.mssql;

import io.garner.config.Secret;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.LimitedLogin;
import io.garner.testkit.tds.ReceivedStatement;
import io.garner.testkit.tds.TdsServer;
import java.util.List;

/** The stand-in for SQL Server behind a port, and two logins: one that may do everything and one that may do little. */
record TestServer(EmbeddedSqlServer engine, TdsServer server) implements AutoCloseable {

    static final String LOGIN = "harvester";
    static final String LIMITED = "onlooker";
    private static final String WORD = TestSecrets.random();
    static final Secret PASSWORD = Secret.of(() -> WORD);

    static TestServer over(EmbeddedSqlServer engine) {
        return new TestServer(
                engine,
                TdsServer.builder(engine)
                        .login(LOGIN, PASSWORD.reveal())
                        .login(LIMITED, PASSWORD.reveal())
                        .start());
    }

    /** The rights of the login that may do little; told before it logs in. */
    LimitedLogin limited() {
        return engine.limit(LIMITED);
    }

    Configured configured() {
        return Configured.forServer(server.host(), server.port()).login(LOGIN, PASSWORD);
    }

    Configured configuredLimited() {
        return configured().login(LIMITED, PASSWORD);
    }

    /** Statements of ours in a database since the log was cleared, the setting that starts a connection left out. */
    List<String> statements(String database) {
        return server.log().statements().stream()
                .filter(statement -> statement.database().equals(database))
                .map(ReceivedStatement::text)
                .toList();
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
