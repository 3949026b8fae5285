package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One row of the dialect's table: a member has its newest shape {@code since} a version; before, it has an older name
 * and shape, or does not exist.
 *
 * @param types the types that have the member
 * @param oldName the member's name on older servers; empty when it does not exist there
 */
record MemberRule(
        Set<EntityType> types,
        ServerVersion since,
        String name,
        String oldName,
        UnaryOperator<JsonNode> older,
        UnaryOperator<JsonNode> newer) {

    private static final Set<EntityType> EVERY = Set.of(EntityType.values());

    static MemberRule absentBefore(ServerVersion since, String name) {
        return new MemberRule(EVERY, since, name, "", UnaryOperator.identity(), UnaryOperator.identity());
    }

    static MemberRule renamedSince(ServerVersion since, String oldName, String name) {
        return new MemberRule(EVERY, since, name, oldName, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static MemberRule reshapedSince(
            ServerVersion since, String name, UnaryOperator<JsonNode> older, UnaryOperator<JsonNode> newer) {
        return new MemberRule(EVERY, since, name, name, older, newer);
    }

    /** The same rule for these types only. */
    MemberRule on(EntityType... some) {
        return new MemberRule(Set.of(some), since, name, oldName, older, newer);
    }

    void toOldForm(ObjectNode body) {
        JsonNode value = body.remove(name);
        if (value != null && !oldName.isEmpty()) {
            body.set(oldName, older.apply(value));
        }
    }

    void toNewForm(ObjectNode entity) {
        JsonNode value = oldName.isEmpty() ? null : entity.remove(oldName);
        if (value != null) {
            entity.set(name, newer.apply(value));
        }
    }

    /** The member's name in a {@code fields=} list of an older server. */
    String spell(String field) {
        return field.equals(name) ? oldName : field;
    }
}
