package io.garner.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The template field {@code sql} of a task as one text. */
final class DagSql {

    private DagSql() {}

    /** One statement or a list of them. */
    static Optional<String> of(JsonNode field) {
        if (!field.isArray()) {
            return Optional.of(field)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(text -> !text.isBlank());
        }
        String all = StreamSupport.stream(field.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.joining(";\n"));
        return Optional.of(all).filter(text -> !text.isBlank());
    }
}
