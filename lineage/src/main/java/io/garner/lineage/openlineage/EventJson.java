package io.garner.lineage.openlineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON as OpenLineage's own client reads and writes it. Made here, because the client's maker of mappers needs a YAML parser
 * and a bytecode generator on the class path. Stateless.
 */
final class EventJson {

    private static final int LONGEST_REASON = 200;

    /** What Jackson says of a place: {@code [Source: REDACTED (…); line: 1, column: 3]}. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private EventJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    private static String unlike(InvalidFormatException fault) {
        String where = fault.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        Class<?> wanted = fault.getTargetType();
        String kind = UUID.class.equals(wanted)
                ? "a UUID"
                : ZonedDateTime.class.equals(wanted) ? "a moment, as 2026-01-31T12:00:00Z" : "what belongs there";
        return where + " is \"" + fault.getValue() + "\" and not " + kind;
    }

    /** What was wrong, in one line and without where in our code. */
    static String reason(JsonProcessingException fault) {
        String text = fault instanceof InvalidFormatException wrong
                ? unlike(wrong)
                : SOURCE.matcher(fault.getOriginalMessage().lines().findFirst().orElse("no JSON"))
                        .replaceAll("$1");
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
    }
}
