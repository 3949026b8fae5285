package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.config.Nearest;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody may have meant who named an entity that is not there: its neighbours by another spelling. When it has no
 * neighbours, the schema was mistyped, or the database, or the service. One request a level, and one page of it. Stateless.
 */
final class NearestNames {

    private static final int MOST = 3;

    private static final String MOST_LOOKED_AT = "1000";

    /** From the service down. */
    private static final List<EntityType> LEVELS =
            List.of(EntityType.DATABASE_SERVICE, EntityType.DATABASE, EntityType.DATABASE_SCHEMA, EntityType.TABLE);

    private final Function<Call, Optional<ObjectNode>> read;

    /** @param read answers nothing to what is refused: a hint is not worth a fault */
    NearestNames(Function<Call, Optional<ObjectNode>> read) {
        this.read = read;
    }

    List<Fqn> to(EntityType type, Fqn name) {
        if (type == EntityType.PIPELINE) {
            return name.parent().map(service -> pipelines(service, name)).orElse(List.of());
        }
        int depth = Math.min(LEVELS.indexOf(type), name.parts().size() - 1);
        for (int level = depth; level >= 0; level--) {
            Fqn there = new Fqn(name.parts().subList(0, level + 1));
            List<String> names = names(
                    LEVELS.get(level), level == 0 ? "" : LEVELS.get(level - 1).filter(), there);
            if (!names.isEmpty()) {
                return nearest(there, names);
            }
        }
        return List.of();
    }

    private List<Fqn> pipelines(Fqn service, Fqn name) {
        return nearest(name, names(EntityType.PIPELINE, "service", service.child(name.name())));
    }

    private static List<Fqn> nearest(Fqn name, List<String> names) {
        // A schema that is there with a table that is not leads here too; its own name is no hint.
        return Nearest.to(name.name(), names, MOST).stream()
                .map(near -> name.parent().map(parent -> parent.child(near)).orElseGet(() -> Fqn.of(near)))
                .filter(near -> !near.equals(name))
                .toList();
    }

    private List<String> names(EntityType type, String filter, Fqn name) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", MOST_LOOKED_AT, "include", "non-deleted"));
        name.parent().filter(parent -> !filter.isEmpty()).ifPresent(parent -> query.put(filter, parent.toString()));
        List<String> names = new ArrayList<>();
        read.apply(Call.get("v1/" + type.path(), query))
                .ifPresent(page -> page.path("data")
                        .forEach(row -> names.add(row.path("name").asText())));
        return names;
    }
}
