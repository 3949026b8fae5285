package io.garner.mssql;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts of one schema that the server does not give, told as one finding for each reason and not one for each text. */
final class Gaps {

    private static final int MOST_NAMES = 10;

    private final String schema;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final List<String> encrypted = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param schema for the findings: {@code crm.sales}
     */
    Gaps(String schema) {
        this.schema = schema;
    }

    /** Remembers that this text is hidden from the login: {@code Orders}, {@code default of Amount}. */
    void hidden(String object, String what) {
        hidden.merge(object, what, (one, other) -> one + ", " + other);
    }

    /** Remembers that nobody can read this object's text. */
    void encrypted(String object) {
        encrypted.add(object);
    }

    /** Whether another login might see more. */
    boolean anyHidden() {
        return !hidden.isEmpty();
    }

    void report(String grant, Findings findings) {
        if (!hidden.isEmpty()) {
            List<String> objects = hidden.entrySet().stream()
                    .map(e -> e.getKey() + " (" + e.getValue() + ")")
                    .toList();
            findings.add(new Finding(
                    "definition-hidden",
                    schema,
                    "the login may not see texts of " + hidden.size() + " objects: " + some(objects),
                    grant));
        }
        if (!encrypted.isEmpty()) {
            findings.add(Finding.note(
                    "definition-encrypted",
                    schema,
                    "the texts of these are encrypted (WITH ENCRYPTION) and cannot be read: " + some(encrypted)));
        }
    }

    private static String some(List<String> names) {
        String first = String.join("; ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + "; …" : first;
    }
}
