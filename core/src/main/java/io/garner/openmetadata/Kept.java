package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Members that belong to people or other tools, and that a PUT deletes when it leaves them out. They are read with an
 * entity and sent back with every PUT of it, and are no part of its fingerprint. What a PUT keeps by itself is not here:
 * tags, owners, domains, followers, life cycle, certification, style, profiler settings, test suites, joins and profiles.
 *
 * @param dataProducts fully qualified names
 * @param isDefault whether a database is the one to use when none is named
 * @param dataModel what dbt says of a table; servers before 1.4 take it elsewhere
 * @param extension custom properties; a bot's PUT never changes them, a person's deletes what it leaves out
 */
public record Kept(
        Optional<String> retentionPeriod,
        Optional<String> sourceUrl,
        Optional<List<String>> dataProducts,
        @JsonProperty("default") Optional<Boolean> isDefault,
        Optional<String> fileFormat,
        Optional<String> locationPath,
        Optional<Map<String, Object>> dataModel,
        Optional<Map<String, Object>> extension) {

    /** For an entity that is new. */
    public static final Kept NOTHING = new Kept(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same without a source URL, for a body that has its own. */
    public Kept withoutSourceUrl() {
        return new Kept(
                retentionPeriod,
                Optional.empty(),
                dataProducts,
                isDefault,
                fileFormat,
                locationPath,
                dataModel,
                extension);
    }

    /** The same without custom properties. */
    public Kept withoutExtension() {
        return new Kept(
                retentionPeriod,
                sourceUrl,
                dataProducts,
                isDefault,
                fileFormat,
                locationPath,
                dataModel,
                Optional.empty());
    }

    /** The same with only these data products. */
    public Kept withDataProducts(List<String> products) {
        return new Kept(
                retentionPeriod,
                sourceUrl,
                Optional.of(products).filter(list -> !list.isEmpty()),
                isDefault,
                fileFormat,
                locationPath,
                dataModel,
                extension);
    }
}
