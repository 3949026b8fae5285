package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunResult;
import java.io.UncheckedIOException;
import java.util.List;

/** The machine-readable result of a run: one JSON object whether it had one source or several. */
final class Results {

    // ASCII only, so that no locale on the way to a log or an XCom can break the line.
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final boolean dryRun;

    Results(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** The result of one source as it is; several are added up, and stand one by one under {@code sources}. */
    ObjectNode of(List<RunReport> reports) {
        if (reports.size() == 1) {
            return object(reports.get(0));
        }
        ObjectNode total = object(Total.of(reports));
        reports.forEach(report -> total.withArray("sources").add(object(report)));
        return total;
    }

    String line(List<RunReport> reports) {
        try {
            return json.writeValueAsString(of(reports));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode object(RunReport report) {
        return json.valueToTree(RunResult.of(report, dryRun));
    }
}
