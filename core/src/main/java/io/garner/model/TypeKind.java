package io.garner.model;

/**
 * The catalog's data types that a source type can become. All of them exist in every catalog version from 1.2 on, so
 * that the same source gives the same entity everywhere.
 */
public enum TypeKind {
    ARRAY,
    BIGINT,
    BINARY,
    BLOB,
    BOOLEAN,
    BYTEA,
    CHAR,
    CIDR,
    DATE,
    DATETIME,
    DECIMAL,
    DOUBLE,
    ENUM,
    FLOAT,
    GEOGRAPHY,
    GEOMETRY,
    IMAGE,
    INET,
    INT,
    INTERVAL,
    JSON,
    MACADDR,
    MAP,
    NUMBER,
    NUMERIC,
    PG_LSN,
    PG_SNAPSHOT,
    SMALLINT,
    STRING,
    STRUCT,
    TEXT,
    TIME,
    TIMESTAMP,
    TINYINT,
    TSQUERY,
    TSVECTOR,
    TXID_SNAPSHOT,
    UNKNOWN,
    UUID,
    VARBINARY,
    VARCHAR,
    VARIANT,
    XML;

    /** Whether the catalog refuses a column of this type without its length. */
    public boolean needsLength() {
        return this == CHAR || this == VARCHAR || this == BINARY || this == VARBINARY;
    }
}
