package io.garner.testkit.sqlserver;

import io.garner.testkit.tds.SqlAnswer;
import io.garner.testkit.tds.SqlEngine;
import io.garner.testkit.tds.SqlSession;
import io.garner.testkit.tds.TdsError;
import io.garner.testkit.tds.TdsLogin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers queries over the catalog views of a server that never was. What its databases hold is fixed when the first login
 * opens them; each login gets a copy of what it may see. Thread-safe, once the databases and limited logins are told.
 */
public final class EmbeddedSqlServer implements SqlEngine, AutoCloseable {

    private static final String MASTER = "master";

    private final Flavour flavour;
    private final Map<String, SqlServerDatabase> databases = new HashMap<>();
    private final Map<String, LimitedLogin> limited = new HashMap<>();
    private final Map<String, H2Catalog> catalogs = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();

    private EmbeddedSqlServer(Flavour flavour) {
        this.flavour = flavour;
        List.of(MASTER, "tempdb", "model", "msdb").forEach(name -> with(SqlServerDatabase.named(name)));
    }

    /** A server with the databases that every server has. */
    public static EmbeddedSqlServer like(Flavour flavour) {
        return new EmbeddedSqlServer(flavour);
    }

    public EmbeddedSqlServer with(SqlServerDatabase database) {
        databases.put(key(database.name()), database);
        return this;
    }

    /** Makes a login one that has only the rights it is granted. */
    public LimitedLogin limit(String login) {
        return limited.computeIfAbsent(key(login), name -> new LimitedLogin(login));
    }

    /** Answers the next statements that hold this text with an error, as a server does that is locked or hardened. */
    public synchronized void refuse(String text, int times, TdsError error) {
        refusals.add(new Refusal(text, times, error));
    }

    /** Ends the rows of the next statements that hold this text with an error, as what cannot be resolved does. */
    public synchronized void breakOff(String text, int afterRows, int times, TdsError error) {
        breaks.add(new Break(afterRows, new Refusal(text, times, error)));
    }

    @Override
    public SqlSession open(TdsLogin login, String database) {
        SqlServerDatabase found = databases.get(key(database));
        if (found == null || !mayOpen(login.name(), found)) {
            throw TdsError.cannotOpenDatabase(database);
        }
        return new EmbeddedSession(this, login.name(), found.name());
    }

    /** The database under this name for somebody who is logged in. */
    H2Catalog use(String login, String database) {
        SqlServerDatabase found = databases.get(key(database));
        if (found == null) {
            throw TdsError.noSuchDatabase(database);
        } else if (!mayOpen(login, found)) {
            throw TdsError.noAccessTo(database, login);
        }
        synchronized (this) {
            String seenBy = limited.containsKey(key(login)) ? key(login) : "";
            return catalogs.computeIfAbsent(seenBy + "/" + key(found.name()), k -> catalog(login, found));
        }
    }

    Flavour flavour() {
        return flavour;
    }

    /** Throws what the statement is to be refused with. */
    synchronized void checkRefusals(String sql) {
        for (Refusal refusal : refusals) {
            if (refusal.takes(sql)) {
                throw refusal.error;
            }
        }
    }

    /** The answer to a statement, broken off where it is to be. */
    synchronized SqlAnswer.Rows checkBreaks(String sql, SqlAnswer.Rows answer) {
        return breaks.stream()
                .filter(each -> each.by().takes(sql))
                .findFirst()
                .map(each -> BrokenRows.of(answer, each.afterRows(), each.by().error))
                .orElse(answer);
    }

    private H2Catalog catalog(String login, SqlServerDatabase database) {
        Optional<LimitedLogin> who = Optional.ofNullable(limited.get(key(login)));
        ServerFacts facts = new ServerFacts(flavour, List.copyOf(databases.values()), who, login);
        Content content = facts.complete(database);
        return H2Catalog.of(
                new Visibility(content, who.map(l -> l.in(database.name()))), flavour, facts.settings(database));
    }

    private boolean mayOpen(String login, SqlServerDatabase database) {
        LimitedLogin who = limited.get(key(login));
        boolean isKnown = who == null ? database.isOpenToAll() : who.isIn(database.name());
        return isKnown && database.state().equals("ONLINE");
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void close() {
        catalogs.values().forEach(H2Catalog::close);
        catalogs.clear();
    }

    private record Break(int afterRows, Refusal by) {}

    private static final class Refusal {
        private final String text;
        private final TdsError error;
        private int left;

        Refusal(String text, int times, TdsError error) {
            this.text = text;
            this.left = times;
            this.error = error;
        }

        boolean takes(String sql) {
            boolean taken = left > 0 && sql.contains(text);
            left -= taken ? 1 : 0;
            return taken;
        }
    }
}
