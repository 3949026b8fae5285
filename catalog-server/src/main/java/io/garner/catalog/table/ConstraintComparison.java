package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Constraints of a table on an update: what a request leaves out is deleted.
 *
 * <p>Servers sort constraints by type and each constraint's columns by name, but leave referredColumns as they are: a
 * composite foreign key whose pairs were not sent in the order of the local names comes out of step.
 */
final class ConstraintComparison {

    private static final String MEMBER = "tableConstraints";

    private ConstraintComparison() {}

    static void run(Comparison comparison) {
        List<JsonNode> before = sorted(comparison.before().path(MEMBER));
        List<JsonNode> after = sorted(comparison.after().path(MEMBER));
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (!comparison.catalog().version().has(Feature.REFERRED_COLUMNS_CHECKED)) {
            after.forEach(now -> before.forEach(old -> refuseHalfReferred(old, now)));
        }
        comparison.log().entries(MEMBER, without(after, before), without(before, after));
        if (comparison.after().has(MEMBER)) {
            ArrayNode constraints = Json.array();
            after.forEach(constraints::add);
            comparison.after().set(MEMBER, constraints);
        }
    }

    private static List<JsonNode> sorted(JsonNode constraints) {
        List<JsonNode> sorted = new ArrayList<>();
        for (JsonNode constraint : constraints) {
            ObjectNode copy = constraint.deepCopy();
            ArrayNode columns = Json.array();
            Table.texts(constraint.path("columns")).sorted().forEach(columns::add);
            sorted.add(copy.set("columns", columns));
        }
        sorted.sort(Comparator.comparing(constraint -> order(Json.text(constraint, "constraintType"))));
        return sorted;
    }

    /** The order of the server's enum. */
    private static int order(String type) {
        return List.of("UNIQUE", "PRIMARY_KEY", "FOREIGN_KEY", "SORT_KEY", "DIST_KEY")
                .indexOf(type);
    }

    private static List<JsonNode> without(List<JsonNode> some, List<JsonNode> others) {
        return some.stream()
                .filter(constraint -> others.stream().noneMatch(other -> same(constraint, other)))
                .toList();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return Json.text(one, "constraintType").equals(Json.text(other, "constraintType"))
                && one.path("columns").equals(other.path("columns"))
                && one.path("referredColumns").equals(other.path("referredColumns"))
                && one.path("relationshipType").equals(other.path("relationshipType"));
    }

    /** 1.2 and 1.6 compare the lists without looking whether both are there. */
    private static void refuseHalfReferred(JsonNode old, JsonNode now) {
        boolean sameKey = Json.text(old, "constraintType").equals(Json.text(now, "constraintType"))
                && old.path("columns").equals(now.path("columns"));
        if (sameKey && old.has("referredColumns") != now.has("referredColumns")) {
            throw Refusal.crash("Cannot invoke \"java.util.List.equals(Object)\" because the return value of"
                    + " \"org.openmetadata.schema.type.TableConstraint.getReferredColumns()\" is null");
        }
    }
}
