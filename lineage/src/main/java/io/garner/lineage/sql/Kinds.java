package io.garner.lineage.sql;

import java.util.Locale;

/** What the parser's kinds of nodes are called in messages: their names are those of Java classes, and for nobody else. Stateless. */
final class Kinds {

    private Kinds() {}

    /** {@code lateral view} for a LateralView. */
    static String words(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** That such a thing stands in the text, and is not read. */
    static Unreadable unread(String where, Object node) {
        return new Unreadable(where + " (" + words(node.getClass()) + ") that is not read");
    }
}
