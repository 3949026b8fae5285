package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.stream.Stream;

/** Of teams, only those of type Group own entities. */
final class OnlyGroupsOwn {

    private OnlyGroupsOwn() {}

    static void check(Catalog catalog, ObjectNode json) {
        Stream.concat(Stream.of(json.path("owner")), json.path("owners").valueStream())
                .filter(owner -> Json.text(owner, "type").equals("team"))
                .flatMap(owner -> Catalog.uuid(Json.text(owner, "id")).stream())
                .flatMap(id -> catalog.store().byId("team", id).stream())
                .map(team -> team.json())
                .filter(team -> !Json.text(team, "teamType").equals("Group"))
                .findFirst()
                .ifPresent(OnlyGroupsOwn::refuse);
    }

    private static void refuse(JsonNode team) {
        throw Refusal.badRequest("Team of type " + Json.text(team, "teamType")
                + " can't own entities. Only Team of type Group can own entities.");
    }
}
