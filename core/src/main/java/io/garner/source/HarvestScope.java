package io.garner.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What of a source a run looks at. What a filter leaves out is not there for the run, and nothing is concluded of it.
 *
 * @param watermarks the moment of the newest ended run that the catalog knows of a pipeline, by the pipeline's name in the
 *     source; one that has none, or whose source is read without a catalog, is not in it. Older runs may still have been
 *     under way when they were stored.
 * @param unit the only part to look at, where others look at the rest
 */
public record HarvestScope(
        NameFilter databases,
        NameFilter schemas,
        NameFilter tables,
        Map<String, Instant> watermarks,
        Optional<WorkUnit> unit) {

    public static final HarvestScope EVERYTHING =
            new HarvestScope(NameFilter.EVERYTHING, NameFilter.EVERYTHING, NameFilter.EVERYTHING);

    public HarvestScope {
        watermarks = Map.copyOf(watermarks);
    }

    /** A scope of which the catalog has nothing to say. */
    public HarvestScope(NameFilter databases, NameFilter schemas, NameFilter tables) {
        this(databases, schemas, tables, Map.of(), Optional.empty());
    }

    /** Whether this database is looked at. */
    public boolean takes(String database) {
        return databases.accepts(database)
                && unit.filter(part -> !part.takes(database)).isEmpty();
    }

    /** Whether this schema of a database that is looked at is. */
    public boolean takes(String database, String schema) {
        return schemas.accepts(schema)
                && unit.filter(part -> !part.takes(database, schema)).isEmpty();
    }

    /** What keeps things out of it, in words for a finding. */
    public String keeper() {
        return unit.isPresent() ? "the filter and is in the work unit" : "the filter";
    }

    /** The same scope, narrowed to tables that also match this filter. */
    public HarvestScope withTables(NameFilter narrower) {
        return new HarvestScope(databases, schemas, tables.and(narrower), watermarks, unit);
    }

    /** The same scope with what the catalog knows of runs. */
    public HarvestScope withWatermarks(Map<String, Instant> known) {
        return new HarvestScope(databases, schemas, tables, known, unit);
    }

    /** The part of the scope that is in this unit. */
    public HarvestScope only(WorkUnit part) {
        return new HarvestScope(databases, schemas, tables, watermarks, Optional.of(part));
    }
}
