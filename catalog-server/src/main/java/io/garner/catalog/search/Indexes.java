package io.garner.catalog.search;

import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names of search indexes: {@code database_schema_search_index} in all versions, {@code databaseSchema}, {@code
 * all} and {@code dataAsset} from 1.8 on. Immutable.
 */
final class Indexes {

    private static final Set<String> NOT_INDEXED = Set.of("bot");
    private static final Set<String> DATA_ASSETS =
            Set.of("database", "databaseSchema", "table", "storedProcedure", "pipeline", "query");

    /** Indexes of every server whose entities this one may not have. */
    private static final Set<String> ALWAYS_THERE = Set.of("tag", "query", "pipeline", "team", "user");

    private final boolean aliases;

    Indexes(ServerVersion version) {
        this.aliases = version.has(Feature.SEARCH_ALIASES);
    }

    /** The entity types behind a comma list of names; one that is unknown is a 404. */
    List<String> types(String names) {
        return Arrays.stream(names.split(","))
                .flatMap(name -> named(name.trim()).stream())
                .distinct()
                .toList();
    }

    private List<String> named(String name) {
        if (aliases && name.equals("all")) {
            return all().toList();
        }
        if (aliases && name.equals("dataAsset")) {
            return all().filter(DATA_ASSETS::contains).toList();
        }
        Predicate<String> named = type -> of(type).equals(name) || (aliases && type.equals(name));
        return all().filter(named)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.of(404, "Failed to find index " + name));
    }

    private static Stream<String> all() {
        Stream<String> collections = Collections.ALL.stream().map(Collection::type);
        return Stream.concat(collections, ALWAYS_THERE.stream().sorted())
                .filter(type -> !NOT_INDEXED.contains(type))
                .distinct();
    }

    /** The index of an entity type. */
    static String of(String type) {
        return type.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "_search_index";
    }
}
