package io.garner.model;

/** Where a table lives inside its source, in the source's own spelling. */
public record TableName(String database, String schema, String table) {

    /** The table's name in the catalog when its source is stored as this service. */
    public Fqn under(String service) {
        return Fqn.of(service, database, schema, table);
    }

    @Override
    public String toString() {
        return database + "." + schema + "." + table;
    }
}
