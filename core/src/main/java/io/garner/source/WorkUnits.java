package io.garner.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Divides a source into parts of about the same number of tables. A schema is never cut, and neighbours stay together, so
 * that a unit opens few databases. Stateless.
 */
public final class WorkUnits {

    /** What looking at a schema costs even where it is empty. */
    private static final long OVERHEAD = 1;

    private WorkUnits() {}

    /**
     * A part of a source.
     *
     * @param tables and views in it
     */
    public record Sized(WorkUnit unit, long tables) {}

    /**
     * As many units as it takes for the largest to be as small as it can be, in the order of their names.
     *
     * @param most how many units there may be, from 1; there are never more than schemas
     * @return one unit that is the whole source where nothing is there to divide
     */
    public static List<Sized> divide(List<SchemaSize> sizes, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("there must be at least one unit");
        }
        List<SchemaSize> sorted = sizes.stream()
                .sorted(Comparator.comparing(SchemaSize::database)
                        .thenComparing(size -> size.schema().orElse("")))
                .toList();
        if (sorted.isEmpty()) {
            return List.of(new Sized(new WorkUnit(Map.of()), 0));
        }
        Map<String, Long> schemas =
                sorted.stream().collect(Collectors.groupingBy(SchemaSize::database, Collectors.counting()));
        return cut(sorted, smallestLoad(sorted, most)).stream()
                .map(part -> new Sized(unit(part, schemas), tables(part)))
                .toList();
    }

    /** The least load of the heaviest unit, found by halving. */
    private static long smallestLoad(List<SchemaSize> sizes, int most) {
        long low = sizes.stream().mapToLong(WorkUnits::load).max().orElseThrow();
        long high = sizes.stream().mapToLong(WorkUnits::load).sum();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (cut(sizes, middle).size() <= most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static List<List<SchemaSize>> cut(List<SchemaSize> sizes, long load) {
        List<List<SchemaSize>> parts = new ArrayList<>();
        List<SchemaSize> part = new ArrayList<>();
        long held = 0;
        for (SchemaSize size : sizes) {
            if (!part.isEmpty() && held + load(size) > load) {
                parts.add(part);
                part = new ArrayList<>();
                held = 0;
            }
            part.add(size);
            held += load(size);
        }
        parts.add(part);
        return parts;
    }

    /** A database of which all is in one unit is named alone, and what it gets meanwhile is in it, too. */
    private static WorkUnit unit(List<SchemaSize> part, Map<String, Long> schemas) {
        Map<String, Set<String>> named = new HashMap<>();
        part.forEach(size -> size.schema()
                .ifPresentOrElse(
                        schema -> named.computeIfAbsent(size.database(), database -> new HashSet<>())
                                .add(schema),
                        () -> named.put(size.database(), Set.of())));
        named.replaceAll((database, names) -> names.size() == schemas.getOrDefault(database, 0L) ? Set.of() : names);
        return new WorkUnit(named);
    }

    private static long load(SchemaSize size) {
        return size.tables() + OVERHEAD;
    }

    private static long tables(List<SchemaSize> part) {
        return part.stream().mapToLong(SchemaSize::tables).sum();
    }
}
