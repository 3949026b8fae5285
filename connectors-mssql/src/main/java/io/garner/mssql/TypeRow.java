package io.garner.mssql;

import io.garner.jdbc.Row;

/** A row of {@code types.sql}. */
record TypeRow(
        long id, long baseId, String name, String schema, boolean isUserDefined, boolean isClr, boolean isTableType) {

    static TypeRow from(Row row) {
        return new TypeRow(
                row.number("type_id"),
                row.number("base_type_id"),
                row.text("name"),
                row.optionalText("schema_name").orElse(""),
                row.flag("is_user_defined"),
                row.flag("is_assembly_type"),
                row.flag("is_table_type"));
    }

    /** Whether it is another name for a built-in type, as sysname is, the only one that is not user-defined. */
    boolean isAlias() {
        return !isClr && !isTableType && (isUserDefined || name.equals("sysname"));
    }

    /** The name as the schema that uses it sees it. */
    String shownIn(String usingSchema) {
        boolean isNear = !isUserDefined || schema.equals(usingSchema) || schema.equals("dbo") || schema.isEmpty();
        return isNear ? name : schema + "." + name;
    }
}
