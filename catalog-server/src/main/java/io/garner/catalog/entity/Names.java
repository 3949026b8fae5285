package io.garner.catalog.entity;

import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Fully qualified names: parts joined by dots, a part with a dot in it in double quotes. */
public final class Names {

    private Names() {}

    /** One part as it stands in an FQN; refused where a version cannot write it. */
    public static String quoted(String name, ServerVersion version) {
        if (name.isEmpty() || name.contains("\n") || name.contains("\r")) {
            throw Refusal.badRequest("Invalid name " + name);
        }
        String bare = unquoted(name);
        if (!bare.contains("\"")) {
            return bare.contains(".") ? "\"" + bare + "\"" : bare;
        }
        if (!version.has(Feature.QUOTE_IN_NAME)) {
            throw Refusal.badRequest("Invalid name " + name);
        }
        return bare.replace("\"", "\\\"");
    }

    private static String unquoted(String name) {
        boolean wrapped = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        String inner = wrapped ? name.substring(1, name.length() - 1) : name;
        return wrapped && inner.contains("\"") ? name : inner;
    }

    /** The FQN of something inside a container. */
    public static String child(String parentFqn, String name, ServerVersion version) {
        return parentFqn + "." + quoted(name, version);
    }

    /** The FQN as a server writes it: needless quotes are dropped, as lookups compare parts. */
    public static String normalized(String fqn, ServerVersion version) {
        return parts(fqn).stream().map(part -> quotedOrSame(part, version)).collect(Collectors.joining("."));
    }

    private static String quotedOrSame(String part, ServerVersion version) {
        // Whatever cannot be a name is looked up as it came, and not found.
        return part.isEmpty() || unquoted(part).contains("\"") || part.contains("\n") ? part : quoted(part, version);
    }

    /** Splits at dots outside quotes; parts keep their quotes. */
    public static List<String> parts(String fqn) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quotes = false;
        for (int i = 0; i < fqn.length(); i++) {
            char c = fqn.charAt(i);
            quotes ^= c == '"';
            if (c == '.' && !quotes) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }
}
