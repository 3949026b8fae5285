package io.garner.openmetadata;

/** The kinds of entity that Garner writes or points at, with the path of their collection below {@code /v1/}. */
public enum EntityType {
    DATABASE_SERVICE("databaseService", "services/databaseServices", "", ""),
    DATABASE("database", "databases", "dataProducts", "extension"),
    DATABASE_SCHEMA("databaseSchema", "databaseSchemas", "dataProducts", "extension"),
    TABLE(
            "table",
            "tables",
            "columns,tableConstraints,tablePartition,schemaDefinition,sourceHash,tags,dataProducts",
            "extension,dataModel,owners"),
    STORED_PROCEDURE("storedProcedure", "storedProcedures", "sourceHash", "dataProducts,extension"),
    PIPELINE_SERVICE("pipelineService", "services/pipelineServices", "", ""),
    PIPELINE(
            "pipeline",
            "pipelines",
            "tasks,scheduleInterval,sourceHash,tags,owners,pipelineStatus",
            "dataProducts,extension");

    private final String word;
    private final String path;
    private final String fields;
    private final String moreFields;

    EntityType(String word, String path, String fields, String moreFields) {
        this.word = word;
        this.path = path;
        this.fields = fields;
        this.moreFields = moreFields;
    }

    /** The type's name in references and messages: {@code databaseSchema}. */
    public String word() {
        return word;
    }

    /** The query member that narrows a list to what is in a container of this type. */
    String filter() {
        return this == DATABASE_SERVICE || this == PIPELINE_SERVICE ? "service" : word;
    }

    String path() {
        return path;
    }

    /** What a plan has to compare, as a {@code fields=} list in its newest spelling; empty where the light form will do. */
    String fields() {
        return fields;
    }

    /** What a write has to bring along beyond that: too much to ask of a list. */
    String moreFields() {
        return moreFields;
    }
}
