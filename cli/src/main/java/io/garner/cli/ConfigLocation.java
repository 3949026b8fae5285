package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadataConfig;
import java.io.IOException;
import java.net.URI;
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

    /** The file; empty where nobody names one, there is none, and the environment names the catalog. */
    Optional<IngestFile> readUnlessEnvironment(Providers providers) {
        boolean named = option.isPresent()
                || environment.get(VARIABLE).filter(v -> !v.isBlank()).isPresent();
        return named || url().isEmpty() || Files.exists(path()) ? Optional.of(read(providers)) : Optional.empty();
    }

    private Optional<String> url() {
        return environment.get("OPENMETADATA_URL").filter(v -> !v.isBlank());
    }

    /** The catalog of the file; where nobody names a file and there is none, the one that the environment names. */
    OpenMetadataConfig catalogOrEnvironment(Providers providers) {
        return readUnlessEnvironment(providers).map(IngestFile::catalog).orElseGet(this::catalogOfEnvironment);
    }

    private OpenMetadataConfig catalogOfEnvironment() {
        try {
            return OpenMetadataConfig.of(
                    URI.create(url().orElse("").strip()), Secret.fromEnv("OPENMETADATA_JWT_TOKEN", environment));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "Reading OPENMETADATA_URL", String.valueOf(e.getMessage()), "Set it to http(s)://host:port/api.");
        }
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
