package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration: what {@code --config} says, else what GARNER_CONFIG says, else ./ingest.yaml. */
record ConfigLocation(Optional<Path> option, Environment environment) {

    static final String VARIABLE = "GARNER_CONFIG";
    static final String DEFAULT = "ingest.yaml";

    Path path() {
        return option.orElseGet(() ->
                Path.of(environment.get(VARIABLE).filter(v -> !v.isBlank()).orElse(DEFAULT)));
    }

    IngestFile read(Providers providers) {
        return IngestFile.parse(text(), path().toString(), environment, providers);
    }

    private String text() {
        try {
            return Files.readString(path());
        } catch (NoSuchFileException e) {
            throw fault(
                    "there is no such file",
                    "Write one with \"init\", or name yours with --config or " + VARIABLE + ".");
        } catch (MalformedInputException e) {
            throw fault("it is not a text in UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            throw fault("it cannot be read (" + e.getClass().getSimpleName() + ")", "Check the file and its rights.");
        }
    }

    private ConfigurationException fault(String answer, String remedy) {
        return new ConfigurationException("Reading " + path().toAbsolutePath().normalize(), answer, remedy);
    }
}
