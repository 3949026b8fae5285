package io.garner.ingest;

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
}
