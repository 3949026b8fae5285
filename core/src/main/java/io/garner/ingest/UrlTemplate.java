package io.garner.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a table's page elsewhere, with placeholders for names: {@code https://wiki/db/{database}/{schema}/{table}}. What
 * holds the table has the URL as far as it can be told, up to the first segment that needs a name it has not. Immutable.
 */
public final class UrlTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> NAMES = List.of("service", "database", "schema", "table");

    private final String text;

    private UrlTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when a placeholder is unknown, or the rest is no URL
     */
    public static UrlTemplate parse(String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (!NAMES.contains(found.group(1))) {
                throw new IllegalArgumentException("the placeholder " + found.group()
                        + " is unknown; known are {service}, {database}, {schema}, {table}");
            }
        }
        checkUrl(text, PLACEHOLDER.matcher(text).replaceAll("x"));
        return new UrlTemplate(text);
    }

    private static void checkUrl(String text, String sample) {
        try {
            URI url = new URI(sample);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException('"' + text + "\" is no URL: " + e.getReason(), e);
        }
        throw new IllegalArgumentException('"' + text + "\" is no URL that starts with http:// or https://");
    }

    /**
     * The URL for a thing with these names, outermost first: service, database, and perhaps schema and table. Empty when
     * the template says nothing of its own about such a thing.
     */
    Optional<String> of(String... names) {
        String level = NAMES.get(names.length - 1);
        Map<String, String> known = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            known.put(NAMES.get(i), encoded(names[i]));
        }
        String told = names.length == NAMES.size() ? text : upToUnknown(known);
        return told.contains("{" + level + "}") ? Optional.of(filled(told, known)) : Optional.empty();
    }

    private String upToUnknown(Map<String, String> known) {
        List<String> segments = new ArrayList<>();
        for (String segment : text.split("/", -1)) {
            if (!placeholdersIn(segment).stream().allMatch(known::containsKey)) {
                break;
            }
            segments.add(segment);
        }
        return String.join("/", segments);
    }

    private static List<String> placeholdersIn(String segment) {
        return PLACEHOLDER
                .matcher(segment)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String filled(String told, Map<String, String> known) {
        return PLACEHOLDER
                .matcher(told)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), "")));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
