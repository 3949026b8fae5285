package io.garner.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What a run does beyond telling the catalog what the source says. All of it is off unless it is asked for.
 *
 * @param rowCounts whether the source's own estimates of row counts become profiles of tables
 * @param runStatus whether the run shows in the catalog as one of an ingestion pipeline
 * @param sourceUrl where tables, schemas and databases are described elsewhere
 * @param labels who owns tables that have no owner, and which tags tables have at least; the first rule is the strongest
 * @param columnProperty the custom property of tables that takes what the source says of columns beyond their types
 */
public record Extras(
        boolean rowCounts,
        boolean runStatus,
        Optional<UrlTemplate> sourceUrl,
        List<LabelRule> labels,
        Optional<String> columnProperty) {

    public static final Extras NONE = new Extras(false, false, Optional.empty(), List.of(), Optional.empty());

    public Extras {
        labels = List.copyOf(labels);
    }
}
