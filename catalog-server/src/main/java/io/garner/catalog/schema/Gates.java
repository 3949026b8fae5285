package io.garner.catalog.schema;

import java.util.List;

/**
 * The members and values that came after 1.4.0, one line each: the table to extend for a new version.
 *
 * <p>Where a release between two known ones is not established, the later one counts: a client that waits for it is
 * right on every server. A line since {@code 0.0} is no gate but a leniency of real servers.
 */
final class Gates {

    private static final String CREATE = "api/(data|services|teams|domains)/create\\w+\\.json";
    private static final String ENTITY = "entity/(data|services|teams|domains)/\\w+\\.json";
    private static final String ANY = CREATE + "|" + ENTITY;
    private static final String TABLE = "entity/data/table\\.json";
    private static final String SERVICES = "(api|entity)/services/(createD|d)atabaseService\\.json";
    private static final String DATABASE_SERVICE = "entity/services/databaseService\\.json";
    private static final String CONNECTIONS = "entity/services/connections/database/(postgres|mssql)Connection\\.json";

    private static final String LINEAGE = "type/entityLineage\\.json";
    private static final String DETAILS = "/definitions/lineageDetails/properties";

    private static final String TEXT = "{\"type\": \"string\"}";
    private static final String TEXTS = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}";
    private static final String OBJECT = "{\"type\": \"object\"}";
    private static final String REFERENCES = "{\"type\": \"array\", \"items\": {\"$ref\": "
            + "\"https://open-metadata.org/schema/type/entityReference.json\"}}";

    /** 2.0 also refuses arrows, quotes and control characters. */
    private static final String NAME_OF_2 = "\"^((?!::)[^>\\\"\\\\x00-\\\\x1f])*$\"";

    static final List<Gate> ALL = List.of(
            // Servers take a connection that lacks what its schema requires; the config has its own check.
            Gate.renamed(
                    "0.0",
                    SERVICES,
                    "/properties",
                    "connection",
                    "connection",
                    "{\"type\": \"object\", \"javaType\": \"org.openmetadata.schema.api.services.DatabaseConnection\","
                            + " \"properties\": {\"config\": {\"type\": \"object\"}}, \"additionalProperties\": false}"),
            // The documents leave out the names of these classes.
            Gate.member(
                    "0.0",
                    "api/lineage/addLineage\\.json",
                    "",
                    "javaType",
                    "\"org.openmetadata.schema.api.lineage.AddLineage\""),
            Gate.member(
                    "0.0",
                    LINEAGE,
                    DETAILS + "/source",
                    "javaType",
                    "\"org.openmetadata.schema.type.LineageDetails$Source\""),
            Gate.renamed("1.5", CREATE, "/properties", "owner", "owners", REFERENCES),
            Gate.renamed("1.5", ENTITY, "/properties", "owner", "owners", REFERENCES),
            Gate.renamed("1.5", ENTITY, "/definitions/task/properties", "owner", "owners", REFERENCES),
            Gate.member("1.5", ANY, "/properties", "reviewers", REFERENCES),
            Gate.values("1.6", TABLE, "/definitions/dataType", List.of("BIT", "MONEY")),
            Gate.values(
                    "1.6",
                    DATABASE_SERVICE,
                    "/definitions/databaseServiceType",
                    List.of("SapErp", "Synapse", "Teradata")),
            Gate.member(
                    "1.6",
                    CONNECTIONS,
                    "/properties",
                    "supportsDataDiff",
                    "{\"type\": \"boolean\", \"default\": true}"),
            Gate.member(
                    "1.7",
                    TABLE,
                    "/definitions/tableConstraint/properties",
                    "relationshipType",
                    "{\"type\": \"string\", \"enum\": [\"ONE_TO_ONE\", \"ONE_TO_MANY\", \"MANY_TO_ONE\","
                            + " \"MANY_TO_MANY\"]}"),
            Gate.values("1.8", LINEAGE, DETAILS + "/source", List.of("CrossDatabaseLineage")),
            Gate.renamed("1.9", CREATE, "/properties", "domain", "domains", TEXTS),
            Gate.renamed("1.9", ENTITY, "/properties", "domain", "domains", REFERENCES),
            Gate.values(
                    "1.11",
                    TABLE,
                    "/definitions/dataType",
                    List.of("MEASURE HIDDEN", "MEASURE VISIBLE", "MEASURE", "KPI", "HEIRARCHY", "HIERARCHYID")),
            Gate.values("1.11", TABLE, "/definitions/tableType", List.of("Stream")),
            Gate.values(
                    "1.11", TABLE, "/definitions/tableConstraint/properties/constraintType", List.of("CLUSTER_KEY")),
            Gate.values("1.11", "type/tagLabel\\.json", "/properties/labelType", List.of("Generated")),
            Gate.member("1.11", "api/data/createTable\\.json|" + TABLE, "/properties", "locationPath", TEXT),
            Gate.member(
                    "1.11",
                    "(api/data/createS|entity/data/s)toredProcedure\\.json",
                    "/properties",
                    "storedProcedureType",
                    "{\"type\": \"string\","
                            + " \"enum\": [\"StoredProcedure\", \"UDF\", \"StoredPackage\", \"Function\"]}"),
            Gate.member("1.11", CONNECTIONS, "/properties", "schemaFilterPattern", OBJECT),
            Gate.member("1.11", CONNECTIONS, "/properties", "tableFilterPattern", OBJECT),
            Gate.member("1.11", CONNECTIONS, "/properties", "databaseFilterPattern", OBJECT),
            Gate.values("1.11", LINEAGE, DETAILS + "/source", List.of("ChildAssets")),
            Gate.member(
                    "1.13",
                    LINEAGE,
                    DETAILS,
                    "tempLineageTables",
                    "{\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\"fromEntity\": "
                            + TEXT + ", \"toEntity\": " + TEXT + "}, \"required\": [\"fromEntity\", \"toEntity\"],"
                            + " \"additionalProperties\": false}}"),
            Gate.values("1.13", TABLE, "/definitions/tableType", List.of("Stage")),
            Gate.member("1.13", TABLE, "/definitions/column/properties", "extension", OBJECT),
            Gate.values("2.0", TABLE, "/definitions/tableType", List.of("SemanticView")),
            Gate.member("2.0", "type/basic\\.json", "/definitions/entityName", "pattern", NAME_OF_2),
            Gate.member("2.0", TABLE, "/definitions/columnName", "pattern", NAME_OF_2));

    private Gates() {}
}
