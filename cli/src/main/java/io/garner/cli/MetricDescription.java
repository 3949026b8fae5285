package io.garner.cli;

import java.util.List;

/**
 * A metric as it stands in a file of metrics. Immutable.
 *
 * @param type in Prometheus' words
 * @param labels beyond those that every metric has
 */
public record MetricDescription(String name, String type, List<String> labels, String meaning) {
    public MetricDescription {
        labels = List.copyOf(labels);
    }
}
