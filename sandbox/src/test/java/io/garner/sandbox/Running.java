package io.garner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sandbox as a process of its own, whose output goes to a file. Closing it kills the process. */
record Running(Process process, Path output) implements AutoCloseable {

    static Running start(Path output, Map<String, String> environment, List<String> program, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(program);
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), output);
    }

    static List<String> fromClasses() {
        return List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    }

    static List<String> fromJar() {
        return List.of("-jar", System.getProperty("garner.sandbox.jar"));
    }

    String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
