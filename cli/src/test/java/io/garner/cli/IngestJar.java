package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Runs the real ingest.jar as a child process in a folder of its own, with no other environment than given. */
final class IngestJar {

    private static final long MINUTES = 3;

    private final Path folder;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<String> withheld = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    IngestJar(Path folder) {
        this.folder = folder;
    }

    static Path path() {
        return Path.of(System.getProperty("garner.ingest.jar"));
    }

    /** Sets a variable whose value must never be seen in any output. */
    IngestJar secret(String variable, String value) {
        secrets.put(variable, value);
        return this;
    }

    /** A word that the process is given in no way at all, and that must be seen nowhere either. */
    IngestJar withheld(String word) {
        withheld.add(word);
        return this;
    }

    IngestJar variable(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    IngestJar config(String yaml) {
        try {
            Files.writeString(folder.resolve("ingest.yaml"), yaml);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        return finish(start(arguments));
    }

    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // A run of a few tables ends before the optimising compiler pays.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                path().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(secrets);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran finish(Process process) {
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
            Ran ran = new Ran(
                    process.exitValue(),
                    Files.readString(folder.resolve("stdout")),
                    Files.readString(folder.resolve("stderr")));
            leavesNoSecret();
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Outputs, result files, bundles, logs: whatever lies in the folder. */
    private void leavesNoSecret() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(this::holdsSecret))
                    .as("files that hold a secret")
                    .isEmpty();
        }
    }

    private boolean holdsSecret(Path file) {
        String text = text(file);
        return Stream.concat(secrets.values().stream(), withheld.stream()).anyMatch(text::contains);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
