package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** What a run of the jar left behind. */
record Ran(int exitCode, String out, String err) {

    /** The last line of standard output, which nothing may follow. */
    JsonNode result() {
        List<String> lines = out.lines().toList();
        try {
            return new ObjectMapper().readTree(lines.get(lines.size() - 1));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count(String member) {
        return result().get(member).intValue();
    }
}
