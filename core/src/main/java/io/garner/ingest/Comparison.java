package io.garner.ingest;

import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a table in the catalog differs from what was found. Descriptions and display names are not compared here: they may
 * be people's, see {@link TextComparison}.
 */
final class Comparison {

    /** That the catalog has an entity marked as deleted. */
    static final FieldDifference REVIVED = new FieldDifference("deleted", "true", "false");

    private final Differences differences = new Differences();

    private Comparison() {}

    /** Differences that a PUT stores on any server. */
    static List<FieldDifference> ofTables(TableBody wanted, StoredEntity stored) {
        Comparison comparison = new Comparison();
        comparison.differences.add("tableType", stored.tableType().orElse(""), wanted.tableType());
        new ColumnComparison(comparison.differences)
                .compare("columns", wanted.columns(), stored.columns().orElse(List.of()));
        comparison.constraints(wanted, stored);
        comparison.extras(wanted, stored);
        return comparison.differences.all();
    }

    /** Differences in what the configuration says beyond the source; they count where fingerprints are equal, too. */
    static List<FieldDifference> ofExtras(TableBody wanted, StoredEntity stored) {
        Comparison comparison = new Comparison();
        comparison.extras(wanted, stored);
        return comparison.differences.all();
    }

    /** The same for a database or schema. */
    static List<FieldDifference> ofExtras(DescribedBody wanted, StoredEntity stored) {
        Comparison comparison = new Comparison();
        comparison.sourceUrl(wanted.sourceUrl(), stored);
        return comparison.differences.all();
    }

    /**
     * Differences that no server stores by themselves: they are kept only when something of {@link #ofTables} changes in
     * the same PUT. Seen on 1.2 and 1.6.
     */
    static List<FieldDifference> ofTextsNotStoredAlone(TableBody wanted, StoredEntity stored) {
        Comparison comparison = new Comparison();
        comparison.differences.add(
                "view text",
                stored.schemaDefinition().orElse(""),
                wanted.schemaDefinition().orElse(""));
        comparison.differences.add(
                "partition key", partitionText(stored.tablePartition()), partitionText(wanted.tablePartition()));
        new ColumnComparison(comparison.differences)
                .compareDisplays(wanted.columns(), stored.columns().orElse(List.of()));
        return comparison.differences.all();
    }

    /** Owners and tags are only in a body when the stored table lacks them. */
    private void extras(TableBody wanted, StoredEntity stored) {
        sourceUrl(wanted.extras().sourceUrl(), stored);
        wanted.extras().owners().orElse(List.of()).forEach(owner -> differences.add("owners", "", owner.name()));
        wanted.extras().tags().orElse(List.of()).forEach(tag -> differences.add("tags", "", tag.tagFQN()));
    }

    private void sourceUrl(Optional<String> wanted, StoredEntity stored) {
        wanted.ifPresent(url -> differences.add("sourceUrl", stored.sourceUrl().orElse(""), url));
    }

    private void constraints(TableBody wanted, StoredEntity stored) {
        Set<String> then = texts(stored.tableConstraints().orElse(List.of()));
        Set<String> now = texts(wanted.tableConstraints());
        then.stream().filter(c -> !now.contains(c)).sorted().forEach(c -> differences.add("tableConstraints", c, ""));
        now.stream().filter(c -> !then.contains(c)).sorted().forEach(c -> differences.add("tableConstraints", "", c));
    }

    private static Set<String> texts(List<ConstraintBody> constraints) {
        return constraints.stream().map(Comparison::text).collect(Collectors.toSet());
    }

    /**
     * What a constraint says, whatever the order of its columns: servers sort them. The pairs of a foreign key stay
     * together, because ours are sorted by the local column before they are sent.
     */
    static String text(ConstraintBody constraint) {
        List<String> referred = constraint.referredColumns().orElse(List.of());
        List<String> columns = constraint.columns();
        boolean paired = referred.size() == columns.size();
        return constraint.constraintType()
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> paired ? columns.get(i) + " to " + referred.get(i) : columns.get(i))
                        .sorted()
                        .toList();
    }

    private static String partitionText(Optional<?> partition) {
        return partition.map(Object::toString).orElse("");
    }
}
