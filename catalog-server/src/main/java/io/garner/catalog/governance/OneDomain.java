package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.http.Refusal;
import java.util.Set;

/** From 1.9 on domains are a list, but a rule that is on by default takes one only, except for people and teams. */
final class OneDomain {

    private static final Set<String> EXEMPT = Set.of("user", "team");

    private OneDomain() {}

    static void check(Collection collection, ObjectNode json) {
        if (json.path("domains").size() > 1 && !EXEMPT.contains(collection.type())) {
            throw Refusal.brokenRule("Multiple Domains are not allowed");
        }
    }
}
