package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.garner.doctor.Diagnosis;
import io.garner.doctor.Examined;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Prints the diagnosis as one JSON document at the end. */
record DoctorJson(PrintStream out) implements DoctorOutput {

    @Override
    public void begin(String patient) {}

    @Override
    public void step(Examined examined) {}

    @Override
    public void end(Diagnosis diagnosis) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        try {
            out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(diagnosis));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
