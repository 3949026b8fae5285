package io.garner.source;

/** What of a source a run looks at. What a filter leaves out is not there for the run, and nothing is concluded of it. */
public record HarvestScope(NameFilter databases, NameFilter schemas, NameFilter tables) {

    public static final HarvestScope EVERYTHING =
            new HarvestScope(NameFilter.EVERYTHING, NameFilter.EVERYTHING, NameFilter.EVERYTHING);

    /** The same scope, narrowed to tables that also match this filter. */
    public HarvestScope withTables(NameFilter narrower) {
        return new HarvestScope(databases, schemas, tables.and(narrower));
    }
}
