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

/** The ids of the tables that edges start at: an edge knows its ends by nothing else. Thread-safe. */
final class EdgeEnds {

    private final OpenMetadata catalog;
    private final Map<Fqn, Optional<Reference>> known = new ConcurrentHashMap<>();

    EdgeEnds(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The table's id: from an answer that has it, or else asked for once; empty when there is no such table. */
    Optional<Reference> of(Fqn table, Optional<EntityLineage> answer) {
        Optional<Reference> there = answer.flatMap(EntityLineage::nodes).stream()
                .flatMap(nodes -> nodes.stream())
                .filter(node -> node.type().equals(EntityType.TABLE.word()))
                .filter(node -> node.fullyQualifiedName().equals(Optional.of(table.toString())))
                .findFirst();
        return there.isPresent() ? there : known.computeIfAbsent(table, this::asked);
    }

    private Optional<Reference> asked(Fqn table) {
        return catalog.find(EntityType.TABLE, table)
                .map(StoredEntity::id)
                .map(id -> new Reference(id, EntityType.TABLE.word(), Optional.of(table.toString())));
    }
}
