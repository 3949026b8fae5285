package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of {@code types.sql}. */
record TypeRow(
        long id,
        String name,
        String schema,
        String prefix,
        Shape shape,
        OptionalLong itemId,
        OptionalLong baseId,
        int baseModifier,
        Optional<String> baseDisplay,
        boolean isRequired,
        Optional<String> defaultExpression,
        List<String> checks,
        List<String> labels,
        List<Member> members) {

    /** How a type is made up. */
    enum Shape {
        ARRAY,
        DOMAIN,
        ENUM,
        COMPOSITE,
        PLAIN
    }

    /** A member of a composite type. */
    record Member(String name, long typeId, int typeModifier, String typeDisplay, Optional<String> comment) {}

    static TypeRow from(Row row) {
        return new TypeRow(
                row.number("type_id"),
                row.text("name"),
                row.text("schema_name"),
                row.text("prefix"),
                Shape.valueOf(row.text("shape")),
                row.optionalNumber("item_id"),
                row.optionalNumber("base_id"),
                row.integer("base_modifier"),
                row.optionalText("base_display"),
                row.flag("is_required"),
                row.optionalText("default_expression"),
                row.texts("checks"),
                row.texts("labels"),
                membersOf(row));
    }

    private static List<Member> membersOf(Row row) {
        List<String> names = row.texts("member_names");
        List<String> typeIds = row.texts("member_type_ids");
        List<String> modifiers = row.texts("member_modifiers");
        List<String> displays = row.texts("member_displays");
        List<String> comments = row.texts("member_comments");
        List<Member> members = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            members.add(new Member(
                    names.get(i),
                    Long.parseLong(typeIds.get(i)),
                    Integer.parseInt(modifiers.get(i)),
                    displays.get(i),
                    Optional.of(comments.get(i)).filter(comment -> !comment.isEmpty())));
        }
        return members;
    }

    /** The type as the schema that uses it sees it: what lives in the same schema needs no prefix. */
    String shownIn(String usingSchema, String display) {
        return usingSchema.equals(schema) && display.startsWith(prefix) ? display.substring(prefix.length()) : display;
    }
}
