package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end in a folder and keeps what it printed. */
record Command(Path folder, List<String> words) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How a program ended: its exit code and everything it printed. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs the program; a program that cannot be started ends with 127, as in a shell. */
    Outcome run() {
        try {
            // A file and not a pipe: a server that the program leaves behind would hold a pipe open for ever.
            Path output = Files.createTempFile("garner-command", ".log");
            try {
                int exitCode = exitCode(output);
                return new Outcome(
                        exitCode,
                        Files.readString(output, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
    }

    private int exitCode(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        useNeutralEnvironment(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException(words.get(0) + " did not end within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + words.get(0), e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** PGPORT, PGDATA and their like would override what the words say, and messages are matched in English. */
    static void useNeutralEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
    }
}
