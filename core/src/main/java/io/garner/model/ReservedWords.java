package io.garner.model;

/**
 * The catalog's spelling of names that hold characters it refuses. OpenMetadata's own tools write these words, and so do
 * we, so that both name an entity alike; servers before 2.0 refuse {@code "} and {@code ::}, 2.0 also {@code >}.
 */
public final class ReservedWords {

    private static final String COLON = "__reserved__colon__";
    private static final String ARROW = "__reserved__arrow__";
    private static final String QUOTE = "__reserved__quote__";

    private ReservedWords() {}

    /** The name as the catalog stores it; names without such characters come back as they are. */
    public static String encode(String name) {
        String encoded = name.replace("::", COLON).replace(">", ARROW).replace("\"", QUOTE);
        return withoutControlCharacters(encoded);
    }

    /** The name as the source wrote it, up to control characters, which are stored as blanks. */
    public static String decode(String name) {
        return name.replace(COLON, "::").replace(ARROW, ">").replace(QUOTE, "\"");
    }

    private static String withoutControlCharacters(String name) {
        if (name.chars().noneMatch(c -> c < ' ')) {
            return name;
        }
        StringBuilder clean = new StringBuilder(name.length());
        name.chars().forEach(c -> clean.append(c < ' ' ? ' ' : (char) c));
        return clean.toString();
    }
}
