package io.garner.mssql;

import io.garner.doctor.CertificateFault;
import io.garner.doctor.Endpoint;
import io.garner.source.SourceException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a connection could not be opened: by the server's number, where it got to speak, else by what went wrong below. */
final class ConnectionFaults {

    /** How the platforms say it. */
    private static final List<String> UNKNOWN_HOST = List.of(
            "name or service not known",
            "nodename nor servname",
            "no such host",
            "temporary failure in name resolution",
            "unknownhost",
            "is not known to dns");

    private final MssqlConfig config;
    private final String database;

    ConnectionFaults(MssqlConfig config, String database) {
        this.config = config;
        this.database = database;
    }

    SourceException of(String tried, String answer, SQLException e) {
        return switch (e.getErrorCode()) {
            case 18456 -> SourceException.refused(tried, answer, credentials(), e);
            case 18452 ->
                SourceException.refused(
                        tried,
                        answer,
                        "The server did not take the ticket: check that the service principal belongs to the account it"
                                + " runs under (setspn -L), that its domain trusts ours, and that Extended Protection is not"
                                + " Required; or it allows no SQL logins.",
                        e);
            case 18470 -> SourceException.refused(tried, answer, "ALTER LOGIN " + login() + " ENABLE;", e);
            case 18486 ->
                SourceException.refused(tried, answer, "ALTER LOGIN " + login() + " WITH PASSWORD = … UNLOCK;", e);
            case 18487, 18488 -> SourceException.refused(tried, answer, "The password must be changed first.", e);
            case 40615, 40914, 47073 ->
                SourceException.refused(
                        tried, answer, "Let this machine's address through the firewall of the Azure server.", e);
            default -> ofDatabase(tried, answer, e);
        };
    }

    private SourceException ofDatabase(String tried, String answer, SQLException e) {
        return switch (e.getErrorCode()) {
            case 4060, 4064, 911 ->
                SourceException.unreachable(
                        tried,
                        answer,
                        "Check database: there is none of that name, or the login has no user in it. " + user(),
                        e);
            case 916 -> SourceException.refused(tried, answer, user(), e);
            case 921, 922 ->
                SourceException.unreachable(tried, answer, "The database is recovering; run again later.", e);
            case 924, 923, 927, 942, 945 ->
                SourceException.unreachable(
                        tried, answer, "The database is closed to others; ask who keeps it so, and run again.", e);
            case 978 -> SourceException.unreachable(tried, answer, "Set readOnlyIntent: true.", e);
            case 976, 979, 983, 988, 952, 954 ->
                SourceException.unreachable(
                        tried, answer, "It is a replica that cannot be read now: use the listener's name as host.", e);
            case 40613, 40197, 40501, 4221, 42108, 42109, 49918, 49919, 49920 ->
                SourceException.unreachable(tried, answer, "The database is waking up or busy; run again.", e);
            case 10928, 10929 ->
                SourceException.unreachable(
                        tried,
                        answer,
                        "The database is at a limit of its tier: run when fewer are connected, or raise the tier.",
                        e);
            case 17809 ->
                SourceException.unreachable(tried, answer, "The server has no connection left; run later.", e);
            case 17142 -> SourceException.unreachable(tried, answer, "The server is paused or stopping; run again.", e);
            default -> byListener(tried, e).orElseGet(() -> byCause(tried, answer, e));
        };
    }

    /** When the server did not get a word in, it may be none: the driver has no words of its own for that. */
    private Optional<SourceException> byListener(String tried, SQLException e) {
        boolean isExplained = e.getErrorCode() != 0
                || has(e, UnknownHostException.class)
                || has(e, ConnectException.class)
                || has(e, NoRouteToHostException.class)
                || certificateFault(e).isPresent();
        return isExplained ? Optional.empty() : new Listener(config).fault(tried, e);
    }

    /** The driver compares names itself, and has words of its own when they differ. */
    private static Optional<CertificateFault> certificateFault(SQLException e) {
        return MssqlFaults.wordsOf(e).contains("Failed to validate the server name")
                ? Optional.of(CertificateFault.OTHER_NAME)
                : CertificateFault.in(e);
    }

    private SourceException byCause(String tried, String answer, SQLException e) {
        if (e instanceof RoutedException) {
            return SourceException.unreachable(
                    tried,
                    answer,
                    "The listener's read-only routing names a server that cannot be reached from here: have"
                            + " READ_ONLY_ROUTING_URL corrected or the way opened, or set readOnlyIntent: false.",
                    e);
        } else if (e instanceof CertificatesException) {
            return SourceException.unsupported(
                    tried, answer, "Correct caFile: a file that this process can read, with certificates in PEM.");
        } else if (has(e, UnknownHostException.class)) {
            return SourceException.unreachable(
                    tried,
                    "the name " + config.host() + " is not known to DNS",
                    endpoint().remedyForUnknownHost(),
                    e);
        } else if (certificateFault(e).isPresent()) {
            return SourceException.unreachable(
                    tried, answer, TlsWords.about(certificateFault(e).get()), e);
        } else if (has(e, SSLException.class)) {
            return SourceException.unreachable(tried, answer, "TLS failed: check encrypt and caFile.", e);
        } else if (has(e, SocketTimeoutException.class)) {
            return SourceException.unreachable(
                    tried, answer, "Nothing answers there in time: check host, port and the firewall between.", e);
        } else if (has(e, ConnectException.class) || has(e, NoRouteToHostException.class)) {
            return SourceException.unreachable(tried, answer, endpoint().remedyForRefusal(), e);
        }
        return byWords(tried, answer, e);
    }

    /** The driver drops the causes of many a fault and keeps their words. */
    private SourceException byWords(String tried, String answer, SQLException e) {
        String words = MssqlFaults.wordsOf(e).toLowerCase(Locale.ROOT);
        if (UNKNOWN_HOST.stream().anyMatch(words::contains)) {
            return SourceException.unreachable(
                    tried,
                    "the name " + config.host() + " is not known to DNS",
                    endpoint().remedyForUnknownHost(),
                    e);
        } else if (words.contains("sql server browser")) {
            return SourceException.unreachable(
                    tried, answer, "Set port instead of instance, or let UDP 1434 through to SQL Server Browser.", e);
        } else if (words.contains("certificate") || words.contains("pkix")) {
            return SourceException.unreachable(tried, answer, TlsWords.about(CertificateFault.UNTRUSTED), e);
        } else if (words.contains("not configured") || words.contains("encrypt") || words.contains("ssl")) {
            return SourceException.unreachable(tried, answer, TlsWords.NONE, e);
        } else if (words.contains("timed out")) {
            return SourceException.unreachable(
                    tried, answer, "Nothing answers there in time: check host, port and the firewall between.", e);
        } else if (words.contains("refused") || words.contains("tcp/ip connection")) {
            return SourceException.unreachable(tried, answer, endpoint().remedyForRefusal(), e);
        }
        return SourceException.unreachable(tried, answer, "Check host, port, database and encrypt.", e);
    }

    private Endpoint endpoint() {
        return Endpoint.ofSource(config.host(), config.port().orElse(MssqlConfig.DEFAULT_PORT));
    }

    private String credentials() {
        return config.auth() == LoginMethod.SQL
                ? "Check username and password, and that the server allows SQL logins; its error log says which it was."
                : "The ticket was taken, but nobody may log in with it: CREATE LOGIN for the account or a group of it.";
    }

    private String user() {
        return Identifiers.use(database) + "CREATE USER " + login() + " FOR LOGIN " + login()
                + "; GRANT VIEW DEFINITION TO " + login() + ";";
    }

    private String login() {
        return config.auth() == LoginMethod.SQL
                ? Identifiers.quoted(config.username().orElse(""))
                : WindowsName.of(config).map(Identifiers::quoted).orElse("[DOMAIN\\name]");
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
