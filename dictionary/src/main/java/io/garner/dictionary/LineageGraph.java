package io.garner.dictionary;

import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import java.util.List;
import java.util.Optional;

/**
 * What feeds a table and what it feeds, some steps in both directions. Names are fully qualified, as the catalog spells
 * them; nodes and links come in the order of their names, so that the same catalog gives the same picture.
 *
 * @param root the table that was asked for; one of the nodes
 * @param depth how many steps were followed in each direction
 * @param isCut whether there is more than was taken, other than by depth
 */
public record LineageGraph(String root, List<Node> nodes, List<Link> links, int depth, boolean isCut) {

    /** So many take the layout some fifteen seconds within 256 MB, and more make a picture that nobody can follow. */
    public static final int MOST_MAPPINGS = 7000;

    public LineageGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * A table, or whatever else takes part.
     *
     * @param type in the catalog's words: {@code table}, {@code dashboard}
     * @param columns those that a link mentions, by their names below the table
     */
    public record Node(String name, String type, List<String> columns) {
        public Node {
            columns = List.copyOf(columns);
        }

        /** The last part of the name, as the source wrote it. */
        public String title() {
            return Names.of(name).map(Fqn::name).map(ReservedWords::decode).orElse(name);
        }

        /** What holds it; empty where that is not said. */
        public String place() {
            return Names.of(name)
                    .flatMap(Fqn::parent)
                    .map(Fqn::toString)
                    .map(ReservedWords::decode)
                    .orElse("");
        }

        /** The service it belongs to. */
        public String service() {
            return Names.of(name).map(Fqn::service).map(ReservedWords::decode).orElse(name);
        }
    }

    /**
     * Data that flows from one node to another.
     *
     * @param columns which columns feed which; empty where only the tables are known
     * @param pipeline the process that moves it
     * @param source how the link was found out, in the catalog's words: {@code ViewLineage}
     */
    public record Link(
            String from, String to, List<ColumnLink> columns, Optional<String> pipeline, Optional<String> source) {
        public Link {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that feeds another.
     *
     * @param function what is done on the way, where that is said: {@code concat}
     */
    public record ColumnLink(String from, String to, Optional<String> function) {}

    /** The same without columns: one line for two tables, however many columns flow. */
    public LineageGraph tablesOnly() {
        return new LineageGraph(
                root,
                nodes.stream()
                        .map(node -> new Node(node.name(), node.type(), List.of()))
                        .toList(),
                links.stream()
                        .map(link -> new Link(link.from(), link.to(), List.of(), link.pipeline(), link.source()))
                        .toList(),
                depth,
                isCut);
    }

    /** How many times a column feeds another. */
    public int mappingCount() {
        return links.stream().mapToInt(link -> link.columns().size()).sum();
    }

    /** Whether there are too many lines to find ways for in some seconds and in little memory; then only tables are drawn. */
    public boolean isTooDense() {
        return mappingCount() > MOST_MAPPINGS;
    }

    /** How many columns take part. */
    public int columnCount() {
        return nodes.stream().mapToInt(node -> node.columns().size()).sum();
    }
}
