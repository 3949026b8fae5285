package io.garner.model;

import java.util.Optional;

/**
 * What a task of a pipeline runs in a database: one statement or several, as they stand in the task.
 *
 * @param pipeline by its name in the catalog
 * @param task by its name in the pipeline
 * @param database where it runs, by its name in the catalog: {@code warehouse.staging}
 * @param schema where names without a schema are looked for; empty where nobody says, and the only table of that name is meant
 */
public record TaskSql(Fqn pipeline, String task, Fqn database, Optional<String> schema, String sql) {
    public TaskSql {
        if (database.parts().size() != 2) {
            throw new IllegalArgumentException(database + " is not a database of a service");
        }
    }
}
