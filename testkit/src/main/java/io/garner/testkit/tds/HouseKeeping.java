package io.garner.testkit.tds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The batches that Microsoft's driver sends on its own account, of which an engine need not know. */
final class HouseKeeping {

    private static final String SETTING = "set (?:lock_timeout -?\\d+|textsize -?\\d+|rowcount \\d+"
            + "|transaction isolation level (?:read (?:un)?committed|repeatable read|serializable|snapshot)"
            + "|deadlock_priority (?:low|normal|high|-?\\d+)"
            + "|(?:implicit_transactions|nocount|quoted_identifier|ansi_nulls|ansi_warnings|xact_abort"
            + "|arithabort) o(?:n|ff))";
    private static final String ENDING = "if @@trancount > 0 (?:commit|rollback) tran(?:saction)?";
    private static final Pattern SETTINGS =
            Pattern.compile("(?:(?:" + SETTING + "|" + ENDING + ")(?: ?; ?| |$))+", Pattern.CASE_INSENSITIVE);
    private static final Pattern USE =
            Pattern.compile("use (?:\\[((?:[^\\]]|\\]\\])+)\\]|(\\w+)) ?;?", Pattern.CASE_INSENSITIVE);

    private HouseKeeping() {}

    /** Whether the batch only sets switches of the session, or ends a transaction. */
    static boolean isSetting(String batch) {
        return SETTINGS.matcher(normalised(batch)).matches();
    }

    /** Whether it asks if the connection lives. */
    static boolean isProbe(String batch) {
        return normalised(batch).toLowerCase(Locale.ROOT).equals("select 1");
    }

    /** The database that the batch changes to, if it does nothing else. */
    static Optional<String> databaseOf(String batch) {
        Matcher use = USE.matcher(normalised(batch));
        if (!use.matches()) {
            return Optional.empty();
        }
        return Optional.of(use.group(1) == null ? use.group(2) : use.group(1).replace("]]", "]"));
    }

    private static String normalised(String batch) {
        return batch.strip().replaceAll("\\s+", " ");
    }
}
