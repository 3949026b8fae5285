package io.garner.postgres;

import io.garner.kerberos.KerberosException;
import io.garner.source.SourceException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the driver throws into words for the person who runs the harvest: tried, answered, do this. */
final class PostgresFaults {

    private final PostgresConfig config;

    PostgresFaults(PostgresConfig config) {
        this.config = config;
    }

    /** Why a connection could not be opened. */
    SourceException connecting(String database, SQLException e) {
        String tried = "Connecting to " + address(database);
        String answer = answerOf(e);
        Optional<SourceException> byCause = byTicket(tried, e).or(() -> connectingByCause(tried, answer, e));
        return byCause.orElseGet(() -> connectingByState(tried, answer, database, e));
    }

    /** Why there was no login for a connection. */
    SourceException loggingIn(String database, KerberosException e) {
        return SourceException.refused("Connecting to " + address(database), e.answer(), e.remedy(), e);
    }

    /** Why a read could not be done. */
    SourceException reading(String what, String database, SQLException e) {
        String tried = "Reading " + what + " of " + address(database);
        return byTicket(tried, e).orElseGet(() -> readingByState(tried, e));
    }

    /** The login fails before the connection that the read would have used. */
    private static Optional<SourceException> byTicket(String tried, Exception e) {
        return KerberosException.in(e).map(fault -> SourceException.refused(tried, fault.answer(), fault.remedy(), e));
    }

    private SourceException readingByState(String tried, SQLException e) {
        String answer = answerOf(e);
        String state = stateOf(e);
        if (state.equals("42501")) {
            return SourceException.refused(tried, answer, grantFor(e), e);
        } else if (state.equals("57014")) {
            return SourceException.failed(
                    tried,
                    answer,
                    "Raise statementTimeout, now " + config.statementTimeout().toSeconds() + " s.",
                    e);
        } else if (state.startsWith("08") || state.startsWith("57P")) {
            return SourceException.unreachable(tried, answer, "The connection was lost; run again.", e);
        }
        return SourceException.failed(tried, answer, "Look into the server's log for the same moment.", e);
    }

    /** The GRANT that lets the role read what it was refused. */
    String grantFor(SQLException e) {
        String words = wordsOf(e);
        String object = words.substring(words.lastIndexOf(' ') + 1);
        String kind = words.contains("function") ? "EXECUTE ON FUNCTION" : "SELECT ON";
        return "GRANT " + kind + " pg_catalog." + object + " TO " + Identifiers.quoted(config.username()) + ";";
    }

    /** Host, port, database and user: what a reader needs to find the setting that is wrong. */
    String address(String database) {
        return config.host() + ":" + config.port() + ", database " + database + ", as user " + config.username();
    }

    /** The server's own sentence, or the driver's where the server did not get a word in. */
    static String wordsOf(SQLException e) {
        if (e instanceof PSQLException p) {
            ServerErrorMessage fromServer = p.getServerErrorMessage();
            if (fromServer != null && fromServer.getMessage() != null) {
                return fromServer.getMessage();
            }
        }
        return String.valueOf(e.getMessage());
    }

    private static String answerOf(SQLException e) {
        String state = stateOf(e);
        String words = wordsOf(e) + rootWords(e);
        return state.isEmpty() ? words : words + " (SQLSTATE " + state + ")";
    }

    /** A TLS fault says at the top only that TLS failed; its reason is at the root. */
    private static String rootWords(SQLException e) {
        return cause(e, SSLException.class)
                .map(PostgresFaults::root)
                .map(root -> ": " + root.getMessage())
                .filter(words -> !String.valueOf(e.getMessage()).contains(words.substring(2)))
                .orElse("");
    }

    private Optional<SourceException> connectingByCause(String tried, String answer, SQLException e) {
        if (cause(e, UnknownHostException.class).isPresent()) {
            return unreachable(
                    tried, "the name " + config.host() + " is not known to DNS", "Check host in the configuration.", e);
        } else if (cause(e, CertificateException.class).isPresent()
                || cause(e, CertPathValidatorException.class).isPresent()) {
            return unreachable(
                    tried,
                    answer,
                    "The server's certificate is not trusted: set sslRootCert to the certificate of its authority.",
                    e);
        } else if (cause(e, SSLException.class).isPresent()) {
            return unreachable(tried, answer, "TLS failed: check sslMode, sslRootCert, sslCert and sslKey.", e);
        } else if (cause(e, SocketTimeoutException.class).isPresent()) {
            return unreachable(
                    tried, answer, "Nothing answers there in time: check host, port and the firewall between.", e);
        } else if (cause(e, ConnectException.class).isPresent()
                || cause(e, NoRouteToHostException.class).isPresent()) {
            return unreachable(
                    tried, answer, "Check host and port, and that PostgreSQL listens there (listen_addresses).", e);
        }
        return Optional.empty();
    }

    private SourceException connectingByState(String tried, String answer, String database, SQLException e) {
        return switch (stateOf(e)) {
            case "28P01" -> SourceException.refused(tried, answer, "Check username and password.", e);
            case "28000" -> SourceException.refused(tried, answer, loginRemedy(e), e);
            case "3D000" ->
                SourceException.unreachable(
                        tried, answer, "There is no such database on that server: check database.", e);
            case "42501" ->
                SourceException.refused(
                        tried,
                        answer,
                        "GRANT CONNECT ON DATABASE " + Identifiers.quoted(database) + " TO "
                                + Identifiers.quoted(config.username()) + ";",
                        e);
            case "53300" ->
                SourceException.unreachable(
                        tried, answer, "The server has no connection left: run later, or raise max_connections.", e);
            case "57P03" ->
                SourceException.unreachable(tried, answer, "The server is starting or stopping; run again.", e);
            default -> byWords(tried, answer, e);
        };
    }

    private SourceException byWords(String tried, String answer, SQLException e) {
        String words = wordsOf(e);
        if (words.contains("does not support SSL")) {
            return SourceException.unreachable(
                    tried, answer, "The server speaks no TLS: switch it on there, or lower sslMode.", e);
        } else if (words.contains("no password was provided")) {
            return SourceException.refused(
                    tried, answer, "Set password, or put a line for this server into .pgpass.", e);
        } else if (words.contains("uthentication") || words.contains("requireAuth")) {
            return SourceException.refused(tried, answer, loginRemedy(e), e);
        } else if (words.contains("hostname") && words.contains("could not be verified")) {
            return SourceException.unreachable(
                    tried, answer, "The certificate is for another name: use that name as host.", e);
        }
        return SourceException.unreachable(tried, answer, "Check host, port, database and sslMode.", e);
    }

    private String loginRemedy(SQLException e) {
        if (config.auth().isKerberos()) {
            return "Check that pg_hba.conf has a gss line for this user, and whether its rules map "
                    + "the principal to the role (include_realm, map); the server's log says more.";
        } else if (wordsOf(e).contains("pg_hba.conf")) {
            return "Ask for a line in pg_hba.conf that lets this user in from here; it may want another sslMode.";
        }
        return "Check username, and that the role may log in (LOGIN).";
    }

    private static Optional<SourceException> unreachable(String tried, String answer, String remedy, SQLException e) {
        return Optional.of(SourceException.unreachable(tried, answer, remedy, e));
    }

    private static String stateOf(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
