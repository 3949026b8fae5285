package io.garner.ingest;

import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.PastVersion;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote the texts that an entity has now, as its version history tells. The history is asked for with the first
 * question and once. What it does not tell counts as a person's. Not thread-safe.
 */
final class Authors {

    private final OpenMetadata catalog;
    private final EntityType type;
    private final String id;
    private Optional<List<PastVersion>> past = Optional.empty();

    Authors(OpenMetadata catalog, EntityType type, String id) {
        this.catalog = catalog;
        this.type = type;
        this.id = id;
    }

    /** Whether it was this run's bot that wrote the text which the column (or, without one, the entity) has now. */
    boolean isOurs(List<String> column, String member, String text) {
        Optional<String> bot = catalog.botName();
        return bot.isPresent()
                && authorOf(column, member, text)
                        .filter(bot.get()::equalsIgnoreCase)
                        .isPresent();
    }

    /** The author of the oldest version since which the text has been the same. */
    private Optional<String> authorOf(List<String> column, String member, String text) {
        Optional<PastVersion> since = Optional.empty();
        for (PastVersion version : past()) {
            if (!Texts.of(version, column, member).equals(Optional.of(text))) {
                return since.flatMap(PastVersion::updatedBy);
            }
            since = Optional.of(version);
        }
        // A history whose beginning is lost does not tell who wrote what its oldest version has.
        return since.filter(PastVersion::isFirst).flatMap(PastVersion::updatedBy);
    }

    private List<PastVersion> past() {
        if (past.isEmpty()) {
            past = Optional.of(catalog.revisions().past(type, id));
        }
        return past.get();
    }
}
