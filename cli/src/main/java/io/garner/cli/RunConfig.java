package io.garner.cli;

import io.garner.openmetadata.OpenMetadataConfig;
import java.util.List;

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
}
