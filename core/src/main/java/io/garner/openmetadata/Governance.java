package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import io.garner.openmetadata.TableExtras.Owner;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people, teams and tags of a catalog, by name. A write that names one that is not there is refused, and
 * OpenMetadata 1.2 is left with half an entity, so each is asked for first. Thread-safe; it asks anew each time.
 */
public final class Governance {

    /** Others hold teams and own nothing: servers refuse them. */
    private static final String OWNING_TEAM = "Group";

    private final OpenMetadata catalog;

    Governance(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The team of this name that may own things, or else the person of this name. */
    public Optional<Owner> owner(String name) {
        return read("teams", Fqn.of(name))
                .filter(team -> team.path("teamType").asText(OWNING_TEAM).equals(OWNING_TEAM))
                .map(team -> owner(team, "team", name))
                .or(() -> read("users", Fqn.of(name.toLowerCase(Locale.ROOT))).map(user -> owner(user, "user", name)));
    }

    /** Whether a tag of this name can be given to something. */
    public boolean hasTag(String name) {
        return catalog.revisions().isUsable("tags", name);
    }

    /**
     * Makes sure of a tag right below a classification: it and its classification are created where they are missing.
     *
     * @param description of what is created
     * @return whether the tag can be given to something
     */
    public boolean ensureTag(Fqn tag, String description) {
        if (hasTag(tag.toString())) {
            return true;
        }
        String classification = tag.parent().orElseThrow().toString();
        if (read("classifications", tag.parent().get()).isEmpty()) {
            catalog.send(Call.post(
                    "v1/classifications",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("name", tag.parent().get().name())
                            .put("description", description)));
        }
        catalog.send(Call.post(
                "v1/tags",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", tag.name())
                        .put("description", description)
                        .put("classification", classification)));
        // Somebody may have been faster, or have disabled it.
        return hasTag(tag.toString());
    }

    /** Whether of the tags right below this classification or tag only one can be given. */
    public boolean isExclusive(Fqn holder) {
        String collection = holder.parent().isEmpty() ? "classifications" : "tags";
        return read(collection, holder)
                .map(found -> found.path("mutuallyExclusive").asBoolean())
                .orElse(false);
    }

    /** Whether tables have a custom property of this name. */
    public boolean hasTableProperty(String name) {
        Answer answer = catalog.send(Call.get("v1/metadata/types/name/table", Map.of("fields", "customProperties")));
        return Json.object(answer.body())
                .filter(json -> Answers.isSuccess(answer))
                .map(type -> type.path("customProperties"))
                .map(known -> known.valueStream()
                        .anyMatch(property -> property.path("name").asText().equals(name)))
                .orElse(false);
    }

    private static Owner owner(ObjectNode entity, String type, String name) {
        return new Owner(entity.path("id").asText(), type, name);
    }

    private Optional<ObjectNode> read(String collection, Fqn name) {
        Answer answer =
                catalog.send(Call.get("v1/" + collection + "/name/" + UrlSegments.encode(name.toString()), Map.of()));
        return Json.object(answer.body()).filter(json -> Answers.isSuccess(answer));
    }
}
