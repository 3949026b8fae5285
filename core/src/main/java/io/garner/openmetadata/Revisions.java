package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single entities by their key: what they are now, what they were, and changes to single members. Thread-safe. */
public final class Revisions {

    /** What keeps a patch from undoing somebody's work. */
    public enum Guard {
        /** {@code If-Match}: from 1.9 on. A state that has passed is a 412. */
        ETAG,
        /**
         * A {@code test} of the time of the last change as the first operation. Servers before 1.9 answer a 500 when it
         * fails and change nothing; what they do not see is a change between their own reading and writing.
         */
        TEST,
        /** Nothing, for a server that understands neither. */
        NONE
    }

    private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();

    private final OpenMetadata catalog;

    Revisions(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The entity as it is now, also when it is deleted; empty when it is gone for good. */
    public Optional<Snapshot> now(EntityType type, String id) {
        return nowAt(path(type, id), type);
    }

    /** The same by name. */
    public Optional<Snapshot> now(EntityType type, Fqn name) {
        return nowAt("v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString()), type);
    }

    private Optional<Snapshot> nowAt(String path, EntityType type) {
        Call call = Call.get(
                path, Map.of("include", "all", "fields", catalog.dialect().allFieldsOf(type)));
        Answer answer = catalog.send(call);
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        StoredEntity entity = catalog.entity(type, catalog.jsonOf(answer, "Reading " + call.path()));
        return Optional.of(
                new Snapshot(entity, Optional.ofNullable(answer.headers().get("etag"))));
    }

    /** Its versions, newest first, as far as the catalog tells them. */
    public List<PastVersion> past(EntityType type, String id) {
        Answer answer = catalog.send(Call.get(path(type, id) + "/versions", Map.of()));
        List<PastVersion> versions = new ArrayList<>();
        if (Answers.isSuccess(answer)) {
            JsonNode told =
                    Json.object(answer.body()).map(o -> o.path("versions")).orElse(NOTHING);
            for (JsonNode version : told) {
                // Each is a text that holds JSON.
                Optional<PastVersion> past = (version.isTextual()
                                ? Json.object(version.textValue())
                                : Optional.of(version))
                        .flatMap(Revisions::past);
                if (past.isEmpty()) {
                    break;
                }
                versions.add(past.get());
            }
        }
        return versions;
    }

    private static Optional<PastVersion> past(JsonNode version) {
        try {
            return Optional.of(Json.value(version, PastVersion.class));
        } catch (IllegalArgumentException e) {
            // Written by an older server in a shape of its own.
            return Optional.empty();
        }
    }

    /** Whether a tag, a glossary term or a data product of this name is there, neither deleted nor switched off. */
    public boolean isUsable(String collection, String name) {
        Answer answer = catalog.send(Call.get("v1/" + collection + "/name/" + UrlSegments.encode(name), Map.of()));
        JsonNode entity = Json.object(answer.body())
                .filter(json -> Answers.isSuccess(answer))
                .map(JsonNode.class::cast)
                .orElse(NOTHING);
        // A classification that is switched off takes its tags along, which do not say so themselves.
        String classification =
                entity.path("classification").path("fullyQualifiedName").asText("");
        return entity.isObject()
                && !entity.path("disabled").asBoolean()
                && (classification.isEmpty() || isUsable("classifications", classification));
    }

    /** The guard that this server and this snapshot have. */
    public Guard guardFor(Snapshot snapshot) {
        if (catalog.dialect().locksPatches() && snapshot.etag().isPresent()) {
            return Guard.ETAG;
        }
        return snapshot.entity().updatedAt().isPresent() ? Guard.TEST : Guard.NONE;
    }

    /** Changes members of the entity that this snapshot shows. */
    public Outcome patch(EntityType type, Snapshot snapshot, List<PatchOperation> operations, Guard guard) {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        if (guard == Guard.TEST) {
            snapshot.entity().updatedAt().ifPresent(at -> patch.add(Json.tree(PatchOperation.unchangedSince(at))));
        }
        operations.forEach(operation -> patch.add(Json.tree(operation)));
        Call call = Call.patch(path(type, snapshot.entity().id()), patch);
        return catalog.write(type, guard == Guard.ETAG ? call.ifMatch(snapshot.etag()) : call);
    }

    /** Whether a refused patch may pass when it is made anew from what the entity is by now. */
    public static boolean mayBeOvertaken(Guard guard, Outcome.Refused refused) {
        return switch (guard) {
            case ETAG -> refused.isOvertaken();
            // The 500 of a failed test is worded differently by each version, so any of them may be one.
            case TEST -> Answers.mayBeFailedTest(refused.status());
            case NONE -> false;
        };
    }

    private static String path(EntityType type, String id) {
        return "v1/" + type.path() + "/" + id;
    }
}
