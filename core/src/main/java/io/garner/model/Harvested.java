package io.garner.model;

/** What a source yields, piece by piece; the way through a run is the same for every kind. */
public sealed interface Harvested
        permits SchemaBatch, Inventory, QueryBatch, PipelineBatch, PipelineInventory, EdgeBatch, TaskSqlBatch {}
