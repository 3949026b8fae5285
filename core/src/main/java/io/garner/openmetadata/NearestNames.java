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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        if (name.isPartial()) {
            return inDatabase(new Fqn(name.parts().subList(0, 2)), name.name());
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

    /** Of all tables of a database, for a name whose schema is not known. */
    private List<Fqn> inDatabase(Fqn database, String table) {
        List<Fqn> all = new ArrayList<>();
        read.apply(Call.get(
                        "v1/" + EntityType.TABLE.path(),
                        Map.of(
                                "limit",
                                MOST_LOOKED_AT,
                                "include",
                                "non-deleted",
                                EntityType.DATABASE.filter(),
                                database.toString())))
                .ifPresent(page -> page.path("data")
                        .forEach(row ->
                                all.add(Fqn.parse(row.path("fullyQualifiedName").asText()))));
        Set<String> names = all.stream().map(Fqn::name).collect(Collectors.toSet());
        return Nearest.to(table, names, MOST).stream()
                .flatMap(near -> all.stream().filter(name -> name.name().equals(near)))
                .limit(MOST)
                .toList();
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
