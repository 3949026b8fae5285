package io.garner.testkit.assertions;

/** What assertions look for, with its collection below {@code /v1/}, and what lists of it can be narrowed by. */
enum Kind {
    SERVICE("databaseService", "service", "services/databaseServices", ""),
    DATABASE("database", "database", "databases", "service"),
    SCHEMA("databaseSchema", "schema", "databaseSchemas", "database"),
    TABLE("table", "table", "tables", "databaseSchema"),
    PIPELINE("pipeline", "pipeline", "pipelines", "service");

    private final String type;
    private final String word;
    private final String path;
    private final String narrowedBy;

    Kind(String type, String word, String path, String narrowedBy) {
        this.type = type;
        this.word = word;
        this.path = path;
        this.narrowedBy = narrowedBy;
    }

    /** As references and lineage paths spell it. */
    String type() {
        return type;
    }

    /** As people say it. */
    String word() {
        return word;
    }

    String path() {
        return path;
    }

    /** The query parameter that names the container; empty where there is none. */
    String narrowedBy() {
        return narrowedBy;
    }
}
