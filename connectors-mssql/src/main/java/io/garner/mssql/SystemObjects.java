package io.garner.mssql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By name, what change data capture and replication keep in user databases without marking it as the server's own; only in
 * databases that have them, because people give such names, too.
 *
 * @param replicates whether the database is published or subscribes
 * @param captures whether it captures changes
 */
record SystemObjects(boolean replicates, boolean captures) {

    /** A database without any. */
    static final SystemObjects NONE = new SystemObjects(false, false);

    private static final Pattern TABLES =
            Pattern.compile("ms(peer|pub|sub|merge|dynamic|snapshot|replication|savedforeignkeys|cdc|tracer)[a-z_]*.*"
                    + "|sys(mergearticles|mergepublications|mergesubscriptions|articles|publications|subscriptions"
                    + "|replservers|transchemas|schemaarticles|articlecolumns|articleupdates).*"
                    + "|systranschemas");

    private static final Pattern ROUTINES =
            Pattern.compile("sp_ms(ins|upd|del)_.+|sp_msdel_.+|msmerge_.+|sp_msmerge.*");

    private static final String CONFLICTS = "conflict_";

    /** Change data capture puts everything into one schema. */
    boolean isSchema(String name) {
        return captures && name.equals("cdc");
    }

    /**
     * Whether replication keeps the table.
     *
     * @param others the names of the tables around, in lower case: those of conflicts are named after them
     */
    boolean isTable(String name, Set<String> others) {
        String lower = name.toLowerCase(Locale.ROOT);
        return replicates && (TABLES.matcher(lower).matches() || holdsConflicts(lower, others));
    }

    /** {@code conflict_sales_Customer}: those of the table sales.Customer. */
    private static boolean holdsConflicts(String name, Set<String> others) {
        if (!name.startsWith(CONFLICTS)) {
            return false;
        }
        for (int at = name.indexOf('_', CONFLICTS.length()); at >= 0; at = name.indexOf('_', at + 1)) {
            if (others.contains(name.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }

    boolean isRoutine(String name) {
        return replicates && ROUTINES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
