package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration says of a table beyond its source. A PUT adds tags to those that are there, and replaces owners,
 * so owners are only here for a table that has none.
 *
 * @param sourceUrl where the table is described elsewhere
 * @param extension custom properties of a new table; a bot's PUT never changes those of one that is there
 */
public record TableExtras(
        Optional<String> sourceUrl,
        Optional<List<Owner>> owners,
        Optional<List<TagLabel>> tags,
        Optional<Map<String, Object>> extension) {

    public static final TableExtras NONE = of(Optional.empty());

    /**
     * A team or a person that is in the catalog.
     *
     * @param type {@code team} or {@code user}
     * @param name for people to read; a server needs the id alone
     */
    public record Owner(String id, String type, @JsonIgnore String name) {}

    static TableExtras of(Optional<String> sourceUrl) {
        return new TableExtras(sourceUrl, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TableExtras withSourceUrl(Optional<String> url) {
        return new TableExtras(url, owners, tags, extension);
    }

    public TableExtras withOwners(Optional<List<Owner>> others) {
        return new TableExtras(sourceUrl, others, tags, extension);
    }

    public TableExtras withTags(Optional<List<TagLabel>> others) {
        return new TableExtras(sourceUrl, owners, others, extension);
    }

    public TableExtras withExtension(Optional<Map<String, Object>> others) {
        return new TableExtras(sourceUrl, owners, tags, others);
    }
}
