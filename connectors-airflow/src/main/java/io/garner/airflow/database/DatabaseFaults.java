package io.garner.airflow.database;

import io.garner.airflow.AirflowDatabase;
import io.garner.jdbc.SqlFault;
import io.garner.source.SourceException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the driver throws into words for the person who runs the harvest: tried, answered, do this. */
final class DatabaseFaults {

    private static final String NOT_PERMITTED = "42501";

    /** What a schema that the role may not use hides, is said to be missing. */
    private static final String NO_SUCH_TABLE = "42P01";

    private static final Set<String> LOGIN_REFUSED = Set.of("28000", "28P01", "42501");

    private final AirflowDatabase database;

    DatabaseFaults(AirflowDatabase database) {
        this.database = database;
    }

    /** Why a connection could not be opened. */
    SourceException connecting(SQLException e) {
        String tried = "Connecting to " + address();
        String answer = answerOf(e);
        if (LOGIN_REFUSED.contains(stateOf(e)) || answer.contains("password")) {
            return SourceException.refused(
                    tried,
                    answer,
                    "Check username and password of database, that the role may log in and CONNECT, and pg_hba.conf.",
                    e);
        } else if (stateOf(e).equals("3D000")) {
            return SourceException.unreachable(
                    tried, answer, "There is no such database on that server: check database.database.", e);
        } else if (isCausedBy(e, CertificateException.class, CertPathValidatorException.class, SSLException.class)) {
            return SourceException.unreachable(tried, answer, "TLS failed: check sslMode and sslRootCert.", e);
        }
        return SourceException.unreachable(tried, answer, "Check host, port and sslMode of database.", e);
    }

    /** Why a query that nothing goes on without could not be read. */
    SourceException reading(Query query, List<String> tables, SqlFault fault) {
        String tried = "Reading " + query.title() + " from " + address();
        String answer = answerOf(fault.sql());
        if (isRefusal(fault)) {
            return SourceException.refused(tried, answer, grant(tables), fault);
        } else if (isConnectionLost(fault)) {
            return SourceException.unreachable(tried, answer, "The connection was lost; run again.", fault);
        } else if (fault.state().equals("57014")) {
            return SourceException.failed(tried, answer, "Raise requestTimeout.", fault);
        }
        return SourceException.failed(tried, answer, "Look into the server's log for the same moment.", fault);
    }

    static boolean isRefusal(SqlFault fault) {
        return fault.state().equals(NOT_PERMITTED) || fault.state().equals(NO_SUCH_TABLE);
    }

    static boolean isConnectionLost(SqlFault fault) {
        return fault.state().startsWith("08") || fault.state().startsWith("57P");
    }

    /** What lets the role read these tables. */
    String grant(List<String> tables) {
        String role = quoted(database.username());
        String schema = quoted(database.schema());
        return "GRANT USAGE ON SCHEMA " + schema + " TO " + role + "; GRANT SELECT ON "
                + tables.stream().map(table -> schema + "." + quoted(table)).collect(Collectors.joining(", "))
                + " TO " + role + ";";
    }

    /** Host, port, database and user: what a reader needs to find the setting that is wrong. */
    String address() {
        return database.host() + ":" + database.port() + ", database " + database.database() + ", schema "
                + database.schema() + ", as user " + database.username();
    }

    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !name.equals("user") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The server's own sentence, or the driver's where the server did not get a word in. */
    static String wordsOf(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String words = message == null ? null : message.getMessage();
        return words == null ? String.valueOf(e.getMessage()) : words;
    }

    private static String answerOf(SQLException e) {
        return wordsOf(e) + (stateOf(e).isEmpty() ? "" : " (SQLSTATE " + stateOf(e) + ")");
    }

    private static String stateOf(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    @SafeVarargs
    private static boolean isCausedBy(Throwable e, Class<? extends Throwable>... types) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            for (Class<? extends Throwable> type : types) {
                if (type.isInstance(t)) {
                    return true;
                }
            }
        }
        return false;
    }
}
