package io.garner.mssql;

import java.util.Locale;
import java.util.regex.Pattern;

/** By name, what change data capture and replication keep in user databases without marking it as the server's own. */
final class SystemObjects {

    private static final Pattern TABLES =
            Pattern.compile("ms(peer|pub|sub|merge|dynamic|snapshot|replication|savedforeignkeys|cdc|tracer)[a-z_]*.*"
                    + "|sys(mergearticles|mergepublications|mergesubscriptions|articles|publications|subscriptions"
                    + "|replservers|transchemas|schemaarticles|articlecolumns|articleupdates).*"
                    + "|conflict_.+_.+|systranschemas");

    private static final Pattern ROUTINES =
            Pattern.compile("sp_ms(ins|upd|del)_.+|sp_msdel_.+|msmerge_.+|sp_msmerge.*");

    private SystemObjects() {}

    /** Change data capture puts everything into one schema. */
    static boolean isSchema(String name) {
        return name.equals("cdc");
    }

    static boolean isTable(String name) {
        return TABLES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isRoutine(String name) {
        return ROUTINES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
