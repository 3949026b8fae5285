package io.garner.catalog.entity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.InvalidJsonPatchException;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.schema.Nulls;

/**
 * Applies a JSON patch as servers do: whatever fails, a {@code test} too, is a 500. A patch is no optimistic lock
 * before 1.9.
 */
public final class Patch {

    private Patch() {}

    /** A patched copy; what was set to null is gone. */
    public static ObjectNode applied(JsonNode operations, ObjectNode target) {
        JsonNode result = target;
        for (JsonNode operation : operations) {
            result = one(operation, result);
        }
        if (!operations.isArray() || !(Nulls.removed(result) instanceof ObjectNode patched)) {
            throw Refusal.badRequest("Invalid JSON patch");
        }
        return patched;
    }

    private static JsonNode one(JsonNode operation, JsonNode target) {
        try {
            refuseRemovalOfNothing(operation, target);
            return JsonPatch.apply(Json.array().add(operation), target);
        } catch (InvalidJsonPatchException e) {
            throw Refusal.badRequest("Invalid JSON patch: " + e.getMessage());
        } catch (JsonPatchApplicationException e) {
            throw Json.text(operation, "op").equals("test")
                    ? Refusal.crash("JsonPatch.Operation.TEST fails! Values are not equal")
                    : Refusal.crash("'" + target + "' " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // The library's way of saying that a path is none, or leads nowhere.
            throw Refusal.crash("'" + target + "' " + e.getMessage());
        }
    }

    /** The library lets it pass, servers do not. */
    private static void refuseRemovalOfNothing(JsonNode operation, JsonNode target) {
        String path = Json.text(operation, "path");
        if (Json.text(operation, "op").equals("remove") && path.startsWith("/") && isMissing(target, path)) {
            throw Refusal.crash("'" + target + "' contains no value for name '" + path + "'");
        }
    }

    private static boolean isMissing(JsonNode target, String path) {
        return target.at(JsonPointer.compile(path)).isMissingNode();
    }
}
