package io.garner.model;

import java.util.List;

/**
 * Statements of tasks, from which edges of their pipelines may be read, beside those of an {@link EdgeBatch}. A source yields
 * them only when it is told to, and only for tables that other sources harvest. Where one is not read for certain, its
 * pipeline is not {@linkplain EdgeBatch#completeFor complete}, whatever a batch says.
 */
public record TaskSqlBatch(List<TaskSql> texts) implements Harvested {
    public TaskSqlBatch {
        texts = List.copyOf(texts);
    }
}
