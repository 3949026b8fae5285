package io.garner.source;

import java.time.Instant;
import java.util.Map;

/**
 * What of a source a run looks at. What a filter leaves out is not there for the run, and nothing is concluded of it.
 *
 * @param watermarks the moment of the newest ended run that the catalog knows of a pipeline, by the pipeline's name in the
 *     source; one that has none, or whose source is read without a catalog, is not in it. Older runs may still have been
 *     under way when they were stored.
 */
public record HarvestScope(
        NameFilter databases, NameFilter schemas, NameFilter tables, Map<String, Instant> watermarks) {

    public static final HarvestScope EVERYTHING =
            new HarvestScope(NameFilter.EVERYTHING, NameFilter.EVERYTHING, NameFilter.EVERYTHING);

    public HarvestScope {
        watermarks = Map.copyOf(watermarks);
    }

    /** A scope of which the catalog has nothing to say. */
    public HarvestScope(NameFilter databases, NameFilter schemas, NameFilter tables) {
        this(databases, schemas, tables, Map.of());
    }

    /** The same scope, narrowed to tables that also match this filter. */
    public HarvestScope withTables(NameFilter narrower) {
        return new HarvestScope(databases, schemas, tables.and(narrower), watermarks);
    }

    /** The same scope with what the catalog knows of runs. */
    public HarvestScope withWatermarks(Map<String, Instant> known) {
        return new HarvestScope(databases, schemas, tables, known);
    }
}
