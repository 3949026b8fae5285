package io.garner.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an example as a process of its own, with what a datakit that depends on garner-lineage alone has on its class path. */
final class Forked {

    private static final long MINUTES = 4;

    /** What garner-lineage drags in; a test of that module asserts that it is this. */
    private static final List<String> LIBRARIES = List.of(
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-datatype-jdk8",
            "failsafe",
            "jspecify",
            "okhttp-jvm",
            "okhttp-tls",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations",
            "slf4j-api");

    private final Path folder;

    Forked(Path folder) {
        this.folder = folder;
    }

    Process start(CatalogServer catalog, String heap, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-cp", classPath()));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().clear();
        builder.environment().put("OPENMETADATA_URL", catalog.url().toString());
        builder.environment().put("OPENMETADATA_JWT_TOKEN", catalog.botToken());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String finish(Process process) throws Exception {
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
            return Files.readString(folder.resolve("output"));
        } finally {
            process.destroyForcibly();
        }
    }

    static String classPath() {
        return entries()
                .filter(entry -> entry.endsWith("classes")
                        || LIBRARIES.stream().anyMatch(library -> isArtifact(entry, library))
                        || isArtifact(entry, "garner-lineage")
                        || isArtifact(entry, "garner-core"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"));
    }

    static boolean isArtifact(String entry, String artifact) {
        String name = Path.of(entry).getFileName().toString();
        return name.matches(java.util.regex.Pattern.quote(artifact) + "-[0-9].*\\.jar")
                || entry.contains(artifact.replace("garner-", "/") + "/target/classes");
    }
}
