package io.garner.testkit.sqlserver;

/** Which server the stand-in is like: the views and columns that it has, and what it says of itself. */
public enum Flavour {
    SQL_SERVER_2012(2012, "11.0.7001.0", 3, "Enterprise Edition (64-bit)"),
    SQL_SERVER_2016(2016, "13.0.7024.30", 2, "Standard Edition (64-bit)"),
    SQL_SERVER_2022(2022, "16.0.4165.4", 3, "Developer Edition (64-bit)"),
    SQL_SERVER_2025(2025, "17.0.1000.7", 3, "Enterprise Developer Edition (64-bit)"),
    /** Its version says nothing: the engine is the newest. */
    AZURE_SQL_DATABASE(2025, "12.0.2000.8", 5, "SQL Azure"),
    /** A PostgreSQL that speaks TDS; it has fewer views, other numbers, and no rows in some. */
    BABELFISH(2012, "12.0.2000.8", 2, "Standard Edition");

    private final int year;
    private final String version;
    private final int engineEdition;
    private final String edition;

    Flavour(int year, String version, int engineEdition, String edition) {
        this.year = year;
        this.version = version;
        this.engineEdition = engineEdition;
        this.edition = edition;
    }

    /** Whether it has what this release brought. */
    boolean has(int since) {
        return since <= year;
    }

    String version() {
        return version;
    }

    int engineEdition() {
        return engineEdition;
    }

    String edition() {
        return edition;
    }
}
