package io.garner.mssql;

import io.garner.kerberos.KerberosException;
import io.garner.model.GarnerException;
import io.garner.source.SourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the driver throws into words for the person who runs the harvest: tried, answered, do this. */
final class MssqlFaults {

    /** The driver puts an identifier behind what it says, and the server's name before it when TLS is on. */
    private static final Pattern CONNECTION_ID = Pattern.compile("\\s*ClientConnectionId:[0-9a-fA-F-]+\\s*");

    /** {@code The SELECT permission was denied on the object 'x', database 'd', schema 'sys'.} */
    private static final Pattern DENIED = Pattern.compile(
            "The (\\w+(?: \\w+)*) permission was denied on the object '(.+?)', database '.*?', schema '(.+?)'",
            Pattern.DOTALL);

    /** {@code VIEW DATABASE STATE permission was denied in database 'd'.} */
    private static final Pattern DENIED_IN_DATABASE =
            Pattern.compile("([A-Z][A-Z ]+[A-Z]) permission (?:was )?denied in database");

    /** {@code VIEW SERVER STATE permission was denied on object 'server', database 'master'.} */
    private static final Pattern DENIED_ON_SERVER =
            Pattern.compile("(VIEW SERVER[A-Z ]*) permission was denied on object 'server'");

    private final MssqlConfig config;

    MssqlFaults(MssqlConfig config) {
        this.config = config;
    }

    /** Why a connection could not be opened. */
    GarnerException connecting(String database, SQLException e) {
        Optional<KerberosException> kerberos = KerberosException.in(e);
        if (kerberos.isPresent()) {
            return kerberos.get();
        }
        String tried = "Connecting to " + address(database);
        return new ConnectionFaults(config, database).of(tried, answerOf(e), e);
    }

    /** Why a read could not be done. */
    GarnerException reading(String what, String database, SQLException e) {
        Optional<KerberosException> kerberos = KerberosException.in(e);
        if (kerberos.isPresent()) {
            return kerberos.get();
        }
        String tried = "Reading " + what + " of " + address(database);
        String answer = answerOf(e);
        String remedy = remedyForReading(database, e);
        if (ErrorNumbers.isNotPermitted(e.getErrorCode())) {
            return SourceException.refused(tried, answer, remedy, e);
        } else if (isConnectionLost(e)) {
            return SourceException.unreachable(tried, answer, remedy, e);
        }
        return SourceException.failed(tried, answer, remedy, e);
    }

    /** What to do about a read that failed. */
    String remedyForReading(String database, SQLException e) {
        int number = e.getErrorCode();
        if (ErrorNumbers.isNotPermitted(number)) {
            return grantFor(database, wordsOf(e));
        } else if (number == ErrorNumbers.LOCK_TIMEOUT) {
            return "Run again when the change to the table is done, or raise lockTimeout, now "
                    + config.lockTimeout().toSeconds() + " s.";
        } else if (number == ErrorNumbers.DEADLOCK) {
            return "Run again; somebody was altering tables.";
        } else if (isTimeout(e)) {
            return "Raise statementTimeout, now " + config.statementTimeout().toSeconds() + " s.";
        } else if (isConnectionLost(e)) {
            return "The connection was lost; run again.";
        }
        return "Look into the server's error log for the same moment.";
    }

    private static String grantFor(String database, String words) {
        String to = " TO <the user of this login>;";
        Matcher denied = DENIED.matcher(words);
        if (denied.find()) {
            return Identifiers.use(database) + "GRANT " + denied.group(1) + " ON " + Identifiers.quoted(denied.group(3))
                    + "." + Identifiers.quoted(denied.group(2)) + to;
        }
        Matcher onServer = DENIED_ON_SERVER.matcher(words);
        if (onServer.find()) {
            return Identifiers.use("master") + "GRANT " + onServer.group(1) + " TO <this login>;";
        }
        Matcher inDatabase = DENIED_IN_DATABASE.matcher(words);
        String right = inDatabase.find() ? inDatabase.group(1) : "VIEW DEFINITION";
        return Identifiers.use(database) + "GRANT " + right + to;
    }

    /** Where and as whom: what a reader needs to find the setting that is wrong. */
    String address(String database) {
        String who = switch (config.auth()) {
            case SQL -> "as login " + config.username().orElse("");
            case KERBEROS -> "with a Kerberos ticket";
            case KEYTAB -> "as " + config.principal().orElse("") + " by keytab";
        };
        return config.address() + ", database " + database + ", " + who;
    }

    /** The server's own sentence, or the driver's where the server did not get a word in. */
    static String wordsOf(SQLException e) {
        return CONNECTION_ID
                .matcher(String.valueOf(e.getMessage()))
                .replaceAll(" ")
                .strip();
    }

    private static String answerOf(SQLException e) {
        String words = wordsOf(e);
        return e.getErrorCode() == 0 ? words : words + " (error " + e.getErrorCode() + ")";
    }

    static boolean isTimeout(SQLException e) {
        return String.valueOf(e.getSQLState()).equals("HY008") || wordsOf(e).contains("query has timed out");
    }

    private static boolean isConnectionLost(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("08");
    }
}
