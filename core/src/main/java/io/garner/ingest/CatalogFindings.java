package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.ServerVersion;
import io.garner.source.Finding;

/** Findings about the way the catalog is used. */
final class CatalogFindings {

    private CatalogFindings() {}

    static Finding tokenOfAPerson() {
        return new Finding(
                "token-of-a-person",
                "openmetadata.token",
                "it belongs to a person: the catalog lets a person's writes replace and delete the descriptions that"
                        + " people wrote, and keeps them from a bot's",
                "Use the token of a bot, such as ingestion-bot.");
    }

    static Finding samePipeline(Fqn fqn, String sourceName) {
        return new Finding(
                "same-name",
                fqn.toString(),
                "the pipeline \"" + sourceName
                        + "\" has the same name in the catalog's spelling as another one, and is left out",
                "Rename one of the two in the source.");
    }

    static Finding keptByCatalog(Fqn fqn, String kind, ServerVersion version, String fields) {
        return new Finding(
                "kept-by-catalog",
                fqn.toString(),
                "changed in the source, but OpenMetadata " + version
                        + " stores these only together with another change: " + fields,
                "They arrive with the " + kind + "'s next change, or with OpenMetadata 1.4 and later.");
    }

    static Finding sameName(Fqn fqn, String sourceName) {
        return new Finding(
                "same-name",
                fqn.toString(),
                "the table \"" + sourceName
                        + "\" has the same name in the catalog's spelling as another one, and is left out",
                "Rename one of the two in the source.");
    }
}
