package io.garner.ingest;

import io.garner.model.TableName;
import java.util.Locale;
import java.util.Set;

/** The schemas that a server has for itself; no catalog has their tables, and nobody asks where a view gets them from. */
final class ServersOwn {

    private static final Set<String> SCHEMAS = Set.of("pg_catalog", "pg_toast", "information_schema", "sys");

    private ServersOwn() {}

    static boolean holds(TableName relation) {
        return SCHEMAS.contains(relation.schema().toLowerCase(Locale.ROOT));
    }
}
