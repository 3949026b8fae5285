package io.garner.testkit.tds;

import io.garner.testkit.tds.LoginExchange.LoggedIn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs the statements of one connection: its own ones here, the others in the engine. One thread at a time. */
final class Statements {

    private final ServerSetup setup;
    private final SqlSession session;
    private final int connection;
    private final String firstDatabase;
    private String database;

    Statements(ServerSetup setup, LoggedIn client) {
        this.setup = setup;
        this.session = client.session();
        this.connection = client.login().connection();
        String asked = client.login().database();
        this.firstDatabase = asked.isEmpty() ? setup.defaultDatabase() : asked;
        this.database = firstDatabase;
    }

    /**
     * Runs a statement.
     *
     * @throws TdsError when it fails
     * @throws IOException when the connection is to be dropped
     */
    SqlAnswer run(String sql, List<TdsParameter> parameters, Cancellation cancellation, WireOutput reply)
            throws IOException {
        Optional<String> other = HouseKeeping.databaseOf(sql);
        boolean probe = HouseKeeping.isProbe(sql);
        boolean own = other.isPresent() || probe || HouseKeeping.isSetting(sql);
        setup.log().received(new ReceivedStatement(connection, database, sql, parameters, own));
        if (!own) {
            return inTheEngine(sql, parameters, cancellation);
        }
        if (other.isPresent()) {
            use(other.get(), reply);
        }
        return probe ? one() : SqlAnswer.nothing();
    }

    /** Back to the database of the login, as a pool wants it for the next user. */
    void reset(WireOutput reply) throws IOException {
        if (!database.equals(firstDatabase)) {
            use(firstDatabase, reply);
        }
    }

    private SqlAnswer inTheEngine(String sql, List<TdsParameter> parameters, Cancellation cancellation)
            throws IOException {
        if (setup.faults().dropsThisStatement()) {
            throw new IOException("This statement was to be dropped");
        }
        cancellation.pause(setup.faults().answerDelay());
        return session.execute(sql, parameters);
    }

    private void use(String other, WireOutput reply) throws IOException {
        session.use(other);
        Tokens.databaseChanged(reply, setup.name(), other, database);
        database = other;
    }

    private static SqlAnswer one() {
        return SqlAnswer.rows(List.of(TdsColumn.of("", TdsType.INT)), List.of(List.of(1)));
    }
}
