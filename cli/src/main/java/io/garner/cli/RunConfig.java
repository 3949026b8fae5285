package io.garner.cli;

import io.garner.openmetadata.OpenMetadataConfig;
import java.util.List;

/**
 * What a run needs of the configuration.
 *
 * @param skipped names of sources that were asked for and are switched off
 */
record RunConfig(OpenMetadataConfig catalog, List<ConfiguredSource<?>> sources, List<String> skipped) {
    RunConfig {
        sources = List.copyOf(sources);
        skipped = List.copyOf(skipped);
    }
}
