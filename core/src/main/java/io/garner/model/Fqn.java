package io.garner.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fully qualified name in the catalog, as its parts from the service down: {@code pagila.pagila.public.film}. Parts are
 * stored in the catalog's spelling (see {@link ReservedWords}), so a raw source name may be handed in as it is.
 * {@link #parse} and {@link #toString} are inverse. Names compare case-sensitively, as the catalog compares them.
 *
 * <p>A part is put in double quotes when it holds a dot and only then: OpenMetadata's own algorithm, where blanks,
 * slashes and upper case need none.
 */
public record Fqn(List<String> parts) {

    /** Stands for a part that is not known: {@code warehouse.staging.*.customers}. */
    public static final String ANY = "*";

    public Fqn {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a fully qualified name needs at least one part");
        }
        parts = parts.stream().map(Fqn::checked).toList();
    }

    /** The name made of these parts, outermost first; raw source names are fine. */
    public static Fqn of(String... parts) {
        return new Fqn(List.of(parts));
    }

    /** Reads the text form, quoted parts included. */
    public static Fqn parse(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("unbalanced quotes in the name " + text);
        }
        parts.add(part.toString());
        return new Fqn(parts);
    }

    public Fqn child(String name) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(name);
        return new Fqn(longer);
    }

    public Optional<Fqn> parent() {
        return parts.size() == 1 ? Optional.empty() : Optional.of(new Fqn(parts.subList(0, parts.size() - 1)));
    }

    /** The last part, in the catalog's spelling and without quotes. */
    public String name() {
        return parts.get(parts.size() - 1);
    }

    /** The first part: the service that everything below it belongs to. */
    public String service() {
        return parts.get(0);
    }

    /** Whether a part is not known; nothing in a catalog has such a name. */
    public boolean isPartial() {
        return parts.contains(ANY);
    }

    @Override
    public String toString() {
        return parts.stream().map(Fqn::quote).collect(Collectors.joining("."));
    }

    private static String quote(String part) {
        return part.indexOf('.') >= 0 ? '"' + part + '"' : part;
    }

    private static String checked(String part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("a fully qualified name has an empty part");
        }
        return ReservedWords.encode(part);
    }
}
