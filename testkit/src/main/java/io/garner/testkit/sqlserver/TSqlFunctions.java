package io.garner.testkit.sqlserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions of T-SQL that H2 lacks, as H2 calls them: those that need it with its connection, whose settings hold what this
 * login of this server gets to hear. Public for H2 alone. Stateless.
 */
public final class TSqlFunctions {

    private static final List<String> NAMES = List.of(
            "SERVERPROPERTY",
            "SUSER_SNAME",
            "USER_NAME",
            "DB_NAME",
            "HAS_DBACCESS",
            "HAS_PERMS_BY_NAME",
            "DATABASEPROPERTYEX",
            "OBJECTPROPERTY",
            "SQL_VARIANT_PROPERTY",
            "QUOTENAME");

    private TSqlFunctions() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                String method = name.toLowerCase(Locale.ROOT).replace("_", "");
                statement.execute(
                        "CREATE ALIAS " + name + " FOR '" + TSqlFunctions.class.getName() + "." + method + "'");
            }
        }
    }

    public static @Nullable String serverproperty(Connection connection, String name) throws SQLException {
        return setting(connection, "server", name);
    }

    public static @Nullable String susersname(Connection connection) throws SQLException {
        return setting(connection, "login", "name");
    }

    public static @Nullable String username(Connection connection) throws SQLException {
        return setting(connection, "user", "name");
    }

    public static @Nullable String dbname(Connection connection) throws SQLException {
        return setting(connection, "database", "name");
    }

    public static @Nullable Integer hasdbaccess(Connection connection, String database) throws SQLException {
        return number(setting(connection, "access", database));
    }

    /** Of a schema, of the database or, without securable and class, of the server. */
    public static @Nullable Integer haspermsbyname(
            Connection connection, @Nullable String securable, @Nullable String kind, String permission)
            throws SQLException {
        if ("SCHEMA".equals(kind)) {
            boolean denied = securable == null || setting(connection, "denied", securable) != null;
            return denied ? Integer.valueOf(0) : haspermsbyname(connection, null, "DATABASE", permission);
        }
        return number(setting(connection, "permission", (kind == null ? "SERVER" : kind) + "/" + permission));
    }

    public static @Nullable String databasepropertyex(Connection connection, String database, String property)
            throws SQLException {
        return setting(connection, "database", property);
    }

    public static @Nullable Integer objectproperty(Connection connection, int id, String property) throws SQLException {
        return property.equals("IsEncrypted") && setting(connection, "encrypted", Integer.toString(id)) != null ? 1 : 0;
    }

    public static @Nullable String quotename(@Nullable String name) {
        return name == null ? null : "[" + name.replace("]", "]]") + "]";
    }

    /** The base type, told by the look of the value. */
    public static @Nullable String sqlvariantproperty(Connection connection, @Nullable String value, String property) {
        if (value == null || !property.equals("BaseType")) {
            return null;
        } else if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "date";
        } else if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return "datetime2";
        }
        return value.matches("-?\\d+") ? "int" : "nvarchar";
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable String setting(Connection connection, String kind, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT setting FROM engine.settings WHERE kind = ? AND LOWER(name) = LOWER(?)")) {
            statement.setString(1, kind);
            statement.setString(2, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
