package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEntity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of the tables and pipelines that edges have as ends, or go through: an edge knows its ends by nothing else. Thread-safe. */
final class KnownEnds {

    private final OpenMetadata catalog;
    private final Map<Fqn, Optional<Reference>> known = new ConcurrentHashMap<>();

    KnownEnds(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** What a name stands for at the end of an edge: pipelines have two names, the service's and their own. */
    static EntityType typeOf(Fqn end) {
        return end.parts().size() == 2 ? EntityType.PIPELINE : EntityType.TABLE;
    }

    /** Notes an end that need not be asked for. */
    void know(Fqn end, String id) {
        known.put(end, Optional.of(reference(end, id)));
    }

    /** The end's id: from an answer that has it, or else asked for once; empty when there is no such thing. */
    Optional<Reference> of(Fqn end, Optional<EntityLineage> answer) {
        Optional<Reference> there = answer.flatMap(EntityLineage::nodes).stream()
                .flatMap(nodes -> nodes.stream())
                .filter(node -> node.type().equals(typeOf(end).word()))
                .filter(node -> node.fullyQualifiedName().equals(Optional.of(end.toString())))
                .findFirst();
        return there.isPresent() ? there : known.computeIfAbsent(end, this::asked);
    }

    private Optional<Reference> asked(Fqn end) {
        return catalog.find(typeOf(end), end).map(StoredEntity::id).map(id -> reference(end, id));
    }

    private static Reference reference(Fqn end, String id) {
        return new Reference(id, typeOf(end).word(), Optional.of(end.toString()));
    }
}
