package io.garner.mssql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as they stand in T-SQL. */
final class Identifiers {

    private Identifiers() {}

    /** In brackets, which is right for every name. */
    static String quoted(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }

    /** The statement that enters a database, for the remedies of findings. */
    static String use(String database) {
        return "USE " + quoted(database) + "; ";
    }

    /** The names of a dotted one, with brackets or quotes taken off: {@code [crm].dbo."a.b"} has three. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            if (c == '.') {
                parts.add(part.toString());
                part.setLength(0);
            } else if ((c == '[' || c == '"') && part.length() == 0) {
                at = quotedPart(name, at, c == '[' ? ']' : '"', part);
            } else {
                part.append(c);
            }
            at++;
        }
        parts.add(part.toString());
        return parts;
    }

    /** Reads up to the closing mark, which stands for itself when it is doubled; gives the place of its end. */
    private static int quotedPart(String name, int from, char closing, StringBuilder part) {
        int at = from + 1;
        while (at < name.length()) {
            if (name.charAt(at) != closing) {
                part.append(name.charAt(at));
            } else if (at + 1 < name.length() && name.charAt(at + 1) == closing) {
                part.append(closing);
                at++;
            } else {
                return at;
            }
            at++;
        }
        return at;
    }

    /** SYSTEM_VERSIONED as a word among others. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
