package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.source.WorkUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A work unit as it travels in the variable {@code GARNER_UNIT}, from the task that divides to one that works.
 *
 * @param source whose unit it is
 */
record UnitText(String source, WorkUnit unit) {

    static final String VARIABLE = "GARNER_UNIT";

    /** A variable of Linux holds 128 KiB. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The members of the text. */
    private record Wire(String source, Map<String, Set<String>> schemas) {}

    /** The unit that the environment names; empty when the variable is unset. */
    static Optional<UnitText> in(Environment environment) {
        return environment.get(VARIABLE).map(UnitText::parse);
    }

    /** For commands that know no parts: to take the whole source for one would be as many whole runs as there are tasks. */
    static void refuseIn(Environment environment, String command) {
        if (environment.get(VARIABLE).isPresent()) {
            throw new ConfigurationException(
                    "Reading " + VARIABLE,
                    "ingest " + command + " takes whole sources",
                    "Unset the variable; a unit is ingested by ingest --source alone.");
        }
    }

    static UnitText parse(String text) {
        try {
            Wire wire = JSON.readValue(text, Wire.class);
            return new UnitText(Objects.requireNonNull(wire.source()), new WorkUnit(wire.schemas()));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new ConfigurationException(
                    "Reading " + VARIABLE,
                    text.isBlank() ? "it is empty" : "it is no work unit",
                    "Give the task one element of the list that \"ingest units\" prints, or unset the variable.");
        }
    }

    String text() {
        Map<String, Set<String>> sorted = new TreeMap<>();
        unit.schemas().forEach((database, schemas) -> sorted.put(database, new TreeSet<>(schemas)));
        try {
            String text = JSON.writeValueAsString(new Wire(source, sorted));
            if (text.length() > MOST_CHARACTERS) {
                throw new ConfigurationException(
                        "Dividing " + source,
                        "a unit of it names more schemas than a variable holds",
                        "Ask for more units with --max-units.");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names are text", e);
        }
    }
}
