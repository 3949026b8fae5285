package io.garner.model;

import java.util.List;
import java.util.Set;

/**
 * One schema with everything found in it, in the source's order.
 *
 * @param unread what could not be read, or not of every table; where a part is unread its absence proves nothing
 * @param sequences number generators that stand for themselves
 * @param synonyms other names for things that are here or elsewhere
 */
public record SchemaBatch(
        Database database,
        Schema schema,
        List<Table> tables,
        List<Routine> routines,
        Set<Part> unread,
        List<Sequence> sequences,
        List<Synonym> synonyms)
        implements Harvested {

    /** A part of what there is to say about a schema. */
    public enum Part {
        /** Which tables there are: some may be hidden from the role. */
        TABLES,
        /** Primary, unique and foreign keys. */
        KEYS,
        /** Partition keys and partitions. */
        PARTITIONING,
        /** The texts of views, or of some of them. */
        VIEW_TEXTS,
        /** Functions and procedures. */
        ROUTINES,
        /** Texts that the catalog does not hold: defaults, check conditions, index expressions. */
        EXPRESSIONS,
        /** What views and routines depend on. */
        DEPENDENCIES
    }

    public SchemaBatch {
        tables = List.copyOf(tables);
        routines = List.copyOf(routines);
        unread = Set.copyOf(unread);
        sequences = List.copyOf(sequences);
        synonyms = List.copyOf(synonyms);
    }

    /** A schema without sequences and synonyms. */
    public SchemaBatch(Database database, Schema schema, List<Table> tables, List<Routine> routines, Set<Part> unread) {
        this(database, schema, tables, routines, unread, List.of(), List.of());
    }

    /** The same schema, of which this could not be read. */
    public SchemaBatch with(Set<Part> parts) {
        return new SchemaBatch(database, schema, tables, routines, parts, sequences, synonyms);
    }

    /** Whether all of it could be read. */
    public boolean complete() {
        return unread.isEmpty();
    }
}
