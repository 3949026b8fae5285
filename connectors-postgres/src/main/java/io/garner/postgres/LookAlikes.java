package io.garner.postgres;

import io.garner.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses servers that speak PostgreSQL's protocol but lack its catalogs, and PostgreSQLs that are too old. */
final class LookAlikes {

    /** A word in what {@code version()} says, and the product that says it. Forks with true catalogs are not here. */
    private static final Map<String, String> BY_WORD = Map.of(
            "Redshift", "Amazon Redshift",
            "CockroachDB", "CockroachDB",
            "Materialize", "Materialize",
            "materialized", "Materialize",
            "CrateDB", "CrateDB",
            "QuestDB", "QuestDB",
            "RisingWave", "RisingWave",
            "H2 ", "H2");

    private static final List<String> REQUIRED = List.of(
            "pg_attribute.atttypmod",
            "pg_class.relkind",
            "pg_constraint.confkey",
            "pg_depend.deptype",
            "pg_description.objsubid",
            "pg_index.indkey",
            "pg_inherits.inhparent",
            "pg_proc.proallargtypes",
            "pg_rewrite.ev_class",
            "pg_type.typarray");

    private LookAlikes() {}

    static void refuse(Server server, String address) {
        String tried = "Harvesting " + address;
        Optional<String> product = BY_WORD.entrySet().stream()
                .filter(e -> server.product().contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (product.isPresent()) {
            throw unsupported(tried, "the server is " + product.get() + " (" + server.product() + ")");
        }
        if (!server.isAtLeast(9, 6)) {
            throw SourceException.unsupported(
                    tried,
                    "the server says it is version " + server.version() + " (" + server.product() + ")",
                    "PostgreSQL 9.6 is the oldest that can be harvested.");
        }
        List<String> missing = REQUIRED.stream()
                .filter(column -> !server.capabilities().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw unsupported(tried, server.product() + " lacks the catalog columns " + String.join(", ", missing));
        }
    }

    /** The server could not even answer what it is. */
    static SourceException unsupported(String tried, String answer) {
        return SourceException.unsupported(
                tried,
                answer,
                "It only resembles PostgreSQL: a source of type postgres reads the catalogs of a real one.");
    }
}
