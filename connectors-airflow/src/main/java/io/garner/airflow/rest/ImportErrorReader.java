package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.ImportError;

/** Files that Airflow could not read. */
final class ImportErrorReader {

    private ImportErrorReader() {}

    static ImportError error(JsonNode row) {
        String trace = Json.text(row, "stack_trace").orElse("");
        return new ImportError(
                Json.text(row, "filename").orElse(""),
                Json.text(row, "bundle_name").orElse(""),
                trace.lines()
                        .filter(line -> !line.isBlank())
                        .reduce((first, last) -> last)
                        .orElse("")
                        .strip());
    }
}
