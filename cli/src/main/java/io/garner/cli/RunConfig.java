package io.garner.cli;

import io.garner.openmetadata.OpenMetadataConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run needs of the configuration.
 *
 * @param skipped sources that were asked for and are switched off
 */
record RunConfig(OpenMetadataConfig catalog, List<ConfiguredSource<?>> sources, List<Skipped> skipped) {

    /** A source that is switched off, of which no more is read. */
    record Skipped(String name, String service) {}

    RunConfig {
        sources = List.copyOf(sources);
        skipped = List.copyOf(skipped);
    }

    /** The sources' names, in the order of their reports. */
    List<String> names() {
        return Stream.concat(
                        skipped.stream().map(Skipped::name), sources.stream().map(ConfiguredSource::name))
                .distinct()
                .toList();
    }
}
