package io.garner.cli;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.ingest.Extras;
import io.garner.ingest.UrlTemplate;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a source about what a run does beyond telling the catalog what the source says. A bundle does not carry them:
 * they are of the file that is there when it is published.
 */
record ExtraSettings(
        @Doc(
                "Whether the source's own estimates of row counts go into the profiles of tables. No table is read for it.")
        @Default("false")
        boolean rowCounts,

        @Doc("Whether each run shows in the catalog, as one of an ingestion pipeline of the service.") @Default("false")
        boolean runStatus,

        @Doc("The page of a table elsewhere, such as https://wiki.example.com/{database}/{schema}/{table}; {service} is"
                + " known too. A schema's and a database's is what comes before the first name that it has not.")
        Optional<String> sourceUrl,

        @Doc("Owners for tables that have none, and tags for those that lack them. The first rule is the strongest.")
        List<LabelSettings> labels,

        @Doc("The custom property of tables, made by you in the catalog with the type Markdown or String, that takes"
                + " defaults, identities, computed expressions and enum labels of columns.")
        Optional<String> columnProperty) {

    static final String[] KEYS = {"rowCounts", "runStatus", "sourceUrl", "labels", "columnProperty"};

    ExtraSettings {
        labels = List.copyOf(labels);
        sourceUrl.ifPresent(UrlTemplate::parse);
        if (columnProperty.filter(name -> !name.matches("[^/~]+")).isPresent()) {
            throw new IllegalArgumentException("columnProperty must be the name of a custom property");
        }
    }

    Extras extras() {
        return new Extras(
                rowCounts,
                runStatus,
                sourceUrl.map(UrlTemplate::parse),
                labels.stream().map(LabelSettings::rule).toList(),
                columnProperty);
    }
}
