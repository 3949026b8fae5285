package io.garner.source;

import io.garner.measure.Measurements;
import java.util.Map;

/**
 * What the configuration says beside a source's own keys.
 *
 * @param service the source's service in the catalog
 * @param hosts which service a server is in the catalog, by {@code host:port}
 */
public record SourceContext(String service, Map<String, String> hosts, Measurements measurements) {
    public SourceContext {
        hosts = Map.copyOf(hosts);
    }
}
