package io.garner.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.garner.ingest.Change;
import io.garner.ingest.PlannedChange;
import io.garner.ingest.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a plan as one JSON document, change by change: nothing of it is held. */
final class PlanJson implements PlanOutput {

    private final JsonGenerator json;
    private final PrintStream out;

    PlanJson(PrintStream out) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        this.out = out;
        try {
            json = mapper.createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void change(String source, Change change) {
        PlannedChange.of(source, change).ifPresent(this::write);
    }

    @Override
    public void end(List<RunReport> reports) {
        try {
            json.writeEndArray();
            json.writePOJOField("result", new Results(true).of(reports));
            json.writeEndObject();
            json.close();
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PlannedChange change) {
        try {
            json.writePOJO(change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
