package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.Node;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A colour for each service, in the order of their names; after eight they come again, and the text below a table's name
 * still tells them apart. Dark enough on white for lines and text (contrast 4.5 to 1 and more).
 *
 * @param services in order
 */
record Palette(List<String> services) {

    private static final List<String> COLOURS =
            List.of("#2b6cb0", "#b7410e", "#2f7a4d", "#7b3fa0", "#a8005c", "#6b5d00", "#0b7285", "#495867");

    Palette {
        services = List.copyOf(services);
    }

    static Palette of(LineageGraph graph) {
        return new Palette(
                graph.nodes().stream().map(Node::service).distinct().sorted().collect(Collectors.toList()));
    }

    String colour(String service) {
        return COLOURS.get(Math.max(0, services.indexOf(service)) % COLOURS.size());
    }
}
