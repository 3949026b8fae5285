package io.garner.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@code ingest.jar} in a process of its own, with the same console as this one. Immutable.
 *
 * @param variables what stands in its environment beside what is in this process's
 */
record IngestRun(Path jar, Variables variables) {

    private static final List<String> ARGUMENTS = List.of("--source", "pagila", "--result-line");

    static IngestRun of(Path jar, Path config) throws IOException {
        demand(jar, "Build it first: mvn -B -q -DskipTests package");
        demand(config, "Run this in the root of the repository, or name the file with --config.");
        return new IngestRun(jar, Variables.of(Variable.open("GARNER_CONFIG", config.toString())));
    }

    IngestRun with(Variables more) {
        return new IngestRun(jar, variables.and(more));
    }

    /** Prints the command line, runs it, and returns its exit code. */
    int call(PrintWriter out) throws IOException {
        out.println("$ " + this);
        out.flush();
        ProcessBuilder builder = new ProcessBuilder(words(java())).inheritIO();
        variables.putInto(builder.environment());
        Process process = builder.start();
        Thread stop = new Thread(() -> end(process), "stop-ingest");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stop);
            return exitCode;
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ingest.jar was running", e);
        }
    }

    /** The command line as one would type it, with the secrets left out. */
    @Override
    public String toString() {
        return variables + " " + String.join(" ", words("java"));
    }

    private List<String> words(String java) {
        List<String> words = new ArrayList<>(List.of(java, "-jar", jar.toString()));
        words.addAll(ARGUMENTS);
        return words;
    }

    /** The machine may have several; this one is known to be new enough. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The first signal lets ingest.jar finish what it is sending and report. */
    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    private static void demand(Path file, String remedy) throws FileNotFoundException {
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(file + " is not there. " + remedy);
        }
    }
}
