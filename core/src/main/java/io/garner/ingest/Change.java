package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import java.util.List;
import java.util.stream.Stream;

/** What has to happen to one entity, or to one edge that leads to it. */
public sealed interface Change {

    EntityType type();

    Fqn fqn();

    /** It is not in the catalog. */
    record Create(EntityType type, Fqn fqn, Record body) implements Change {}

    /**
     * It is there and differs.
     *
     * @param structure where it differs but for its texts; nothing when only texts do
     * @param texts descriptions and display names that are ours to change
     */
    record Update(EntityType type, Fqn fqn, Record body, List<FieldDifference> structure, List<TextChange> texts)
            implements Change {
        public Update {
            structure = List.copyOf(structure);
            texts = List.copyOf(texts);
        }

        /** An update of structure alone. */
        public Update(EntityType type, Fqn fqn, Record body, List<FieldDifference> structure) {
            this(type, fqn, body, structure, List.of());
        }

        /** Everything that differs, in words. */
        public List<FieldDifference> differences() {
            String parts = type == EntityType.PIPELINE ? "tasks" : "columns";
            return Stream.concat(structure.stream(), texts.stream().map(text -> text.difference(parts)))
                    .toList();
        }
    }

    /**
     * It is there, and the source has it no more.
     *
     * @param id the catalog's own key
     * @param mayHaveEdges whether it is one of those whose lineage edges a run stores
     */
    record Retire(EntityType type, Fqn fqn, String id, boolean mayHaveEdges) implements Change {

        /** One that has no edges of its own. */
        public Retire(EntityType type, Fqn fqn, String id) {
            this(type, fqn, id, false);
        }
    }

    /**
     * An edge of lineage between two tables.
     *
     * @param fqn the table that the data flows to
     * @param differences what is said of the edge, for an update
     */
    record OfEdge(Action action, Fqn from, Fqn fqn, List<FieldDifference> differences) implements Change {

        /** What has to happen to an edge. */
        public enum Action {
            CREATE,
            UPDATE,
            RETIRE
        }

        public OfEdge {
            differences = List.copyOf(differences);
        }

        @Override
        public EntityType type() {
            return EntityType.TABLE;
        }
    }

    /** It is there as it should be. */
    record Unchanged(EntityType type, Fqn fqn) implements Change {}
}
