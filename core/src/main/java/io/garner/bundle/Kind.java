package io.garner.bundle;

import io.garner.model.EdgeBatch;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.model.QueryBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.TaskSqlBatch;
import io.garner.source.Finding;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of records in a bundle: the word that stands under {@code kind}, and what stands under {@code value}. Readers
 * skip words that they do not know, so a row may be added without a new major version.
 */
enum Kind {
    /** The first record: what was harvested, when and how. */
    HEADER("header", BundleHeader.class),
    /** A piece of the harvest: one schema. */
    SCHEMA("schema", SchemaBatch.class),
    /** A piece of the harvest: what exists, so that the publishing run can tell what vanished. */
    INVENTORY("inventory", Inventory.class),
    /** A piece of the harvest: statements that ran. */
    QUERIES("queries", QueryBatch.class),
    /** A piece of the harvest: some pipelines. */
    PIPELINES("pipelines", PipelineBatch.class),
    /** A piece of the harvest: the names of all pipelines. */
    PIPELINE_INVENTORY("pipelineInventory", PipelineInventory.class),
    /** A piece of the harvest: edges. */
    EDGES("edges", EdgeBatch.class),
    /** A piece of the harvest: statements of tasks, from which edges may be read. */
    TASK_SQL("taskSql", TaskSqlBatch.class),
    /** What could not be read, or not in full; at its place among the pieces. */
    FINDING("finding", Finding.class),
    /** What ended the harvest early, after all pieces. */
    FAULT("fault", HarvestFault.class),
    /** The last record: the proof that nothing is missing. */
    TRAILER("trailer", BundleTrailer.class);

    private final String word;
    private final Class<? extends Record> type;

    Kind(String word, Class<? extends Record> type) {
        this.word = word;
        this.type = type;
    }

    static Kind of(Object value) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of record holds a " + value.getClass()));
    }

    static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Class<? extends Record> type() {
        return type;
    }

    /** Whether it is a piece of a harvest. */
    boolean isPiece() {
        return Harvested.class.isAssignableFrom(type);
    }

    /** Whether it is a piece that comes into the catalog: what exists is only a list of names, and statements are no things. */
    boolean isContent() {
        return isPiece() && this != INVENTORY && this != PIPELINE_INVENTORY && this != QUERIES && this != TASK_SQL;
    }

    /** Whether the trailer counts records of this kind. */
    boolean isCounted() {
        return this != HEADER && this != TRAILER;
    }
}
