package io.garner.ingest;

import java.util.List;
import java.util.Optional;

/**
 * A text of an entity that is to be set, replaced or emptied.
 *
 * @param column the names that lead to a column or task, outermost first; none for the entity itself
 * @param member {@code description}, {@code displayName} or {@code extension/} with the name of a custom property
 * @param stored what the catalog had when this was planned; never blank
 * @param wanted what it is to have; empty to have none
 * @param always whether it is replaced even if somebody changes it before this is written
 */
public record TextChange(
        List<String> column, String member, Optional<String> stored, Optional<String> wanted, boolean always) {

    static final String DESCRIPTION = "description";

    static final String DISPLAY_NAME = "displayName";

    /** Not patched as a text is, but asked for in histories. */
    static final String SOURCE_URL = "sourceUrl";

    /** Before the name of a custom property, of the entity itself; a PUT never fills it. */
    static final String PROPERTY = "extension/";

    public TextChange {
        column = List.copyOf(column);
    }

    /** Whether the catalog has nothing there, so that a PUT sets it. */
    boolean fills() {
        return stored.isEmpty() && !isProperty();
    }

    boolean isProperty() {
        return member.startsWith(PROPERTY);
    }

    /** In words for a person; {@code parts} is what an entity of its type has: {@code columns}. */
    FieldDifference difference(String parts) {
        String path = column.isEmpty() ? "" : parts + "." + String.join(".", column) + ".";
        return new FieldDifference(path + member, stored.orElse(""), wanted.orElse(""));
    }
}
