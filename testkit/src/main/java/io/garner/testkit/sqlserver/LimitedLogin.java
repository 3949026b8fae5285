package io.garner.testkit.sqlserver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a login that is no sysadmin was granted. As in SQL Server, what it has no right on is not there for it, and texts are
 * NULL without VIEW DEFINITION. A login of which nothing is said is a sysadmin. Not thread-safe: grant before it logs in.
 */
public final class LimitedLogin {

    private final String name;
    private final Map<String, Grants> byDatabase = new HashMap<>();
    private boolean seesAllDatabases = true;

    LimitedLogin(String name) {
        this.name = name;
    }

    /**
     * The rights in one database.
     *
     * @param definitionsOf schemas with VIEW DEFINITION
     * @param rowsOf schemas with SELECT
     * @param denied schemas, and objects as {@code schema.object}, on which VIEW DEFINITION is denied
     */
    record Grants(boolean allDefinitions, Set<String> definitionsOf, Set<String> rowsOf, Set<String> denied) {

        Grants(boolean allDefinitions) {
            this(allDefinitions, new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        boolean seesDefinition(String schema, String object) {
            return (allDefinitions || definitionsOf.contains(schema))
                    && !denied.contains(schema)
                    && !denied.contains(schema + "." + object);
        }
    }

    /** A user in the database, without any right. */
    public LimitedLogin user(String database) {
        grants(database);
        return this;
    }

    /** VIEW DEFINITION on the database. */
    public LimitedLogin viewDefinition(String database) {
        byDatabase.put(key(database), new Grants(true));
        return this;
    }

    /** VIEW DEFINITION on a schema. */
    public LimitedLogin viewDefinition(String database, String schema) {
        grants(database).definitionsOf().add(schema);
        return this;
    }

    /** SELECT on a schema. */
    public LimitedLogin select(String database, String schema) {
        grants(database).rowsOf().add(schema);
        return this;
    }

    /** DENY VIEW DEFINITION on a schema, or on an object that is written {@code schema.object}. */
    public LimitedLogin denyDefinition(String database, String schemaOrObject) {
        grants(database).denied().add(schemaOrObject);
        return this;
    }

    /** VIEW ANY DATABASE revoked: it does not hear of databases that it may not open. */
    public LimitedLogin withoutViewAnyDatabase() {
        seesAllDatabases = false;
        return this;
    }

    String name() {
        return name;
    }

    boolean seesAllDatabases() {
        return seesAllDatabases;
    }

    boolean isIn(String database) {
        return byDatabase.containsKey(key(database)) || key(database).equals("master");
    }

    Grants in(String database) {
        return byDatabase.getOrDefault(key(database), new Grants(false));
    }

    private Grants grants(String database) {
        return byDatabase.computeIfAbsent(key(database), d -> new Grants(false));
    }

    private static String key(String database) {
        return database.toLowerCase(Locale.ROOT);
    }
}
