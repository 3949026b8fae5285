package io.garner.catalog.schema;

import java.util.List;

/** The same as {@link Gates} for the members that single connections got later. */
final class ConnectionGates {

    private static final String FOLDER = "entity/services/connections/";
    private static final String MSSQL = FOLDER + "database/mssqlConnection\\.json";
    private static final String POSTGRES = FOLDER + "database/postgresConnection\\.json";

    private static final String FLAG = "{\"type\": \"boolean\"}";
    private static final String TEXT = "{\"type\": \"string\"}";
    private static final String OBJECT = "{\"type\": \"object\"}";

    static final List<Gate> ALL = List.of(
            Gate.member("1.12", MSSQL, "/properties", "encrypt", FLAG),
            Gate.member("1.12", MSSQL, "/properties", "trustServerCertificate", FLAG),
            Gate.member("1.12", MSSQL, "/properties", "sslConfig", OBJECT),
            Gate.member("1.13", POSTGRES, "/properties", "storedProcedureFilterPattern", OBJECT),
            Gate.member("1.13", POSTGRES, "/properties", "queryStatementSource", TEXT));

    private ConnectionGates() {}
}
