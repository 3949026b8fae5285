package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.docs.Dockerfile.Instruction;
import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image of ingest.jar without an engine that builds images: its COPY and RUN lines, its variables and its entry point are
 * read from the Dockerfile and carried out in a folder that stands for the image's root.
 */
class ContainerIT {

    /** Where a word names a file of the image. */
    private static final Pattern PATH = Pattern.compile("(?<=^|=)/(?:opt|tmp)");

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.withPagila();

    private final Dockerfile file = Dockerfile.read(Markdown.ROOT.resolve("platform/docker/Dockerfile"));

    @TempDir
    private Path root;

    @TempDir
    private Path output;

    @BeforeEach
    void build() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("etc/garner"));
        Files.createDirectories(root.resolve("tmp"));
        for (String copy : file.all("COPY").stream()
                .filter(line -> !line.startsWith("--from"))
                .toList()) {
            List<String> paths = Stream.of(copy.split(" +"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            Path target = Path.of(inside(paths.get(1)));
            Files.createDirectories(target.getParent());
            // The JVM compares the date of the jar with the archive's: an image keeps it, too.
            Files.copy(Markdown.ROOT.resolve(paths.get(0)), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String run : file.all("RUN")) {
            assertThat(run(new Instruction("RUN", run).words().orElseThrow(), Map.of()))
                    .as(run + "\n" + out() + err())
                    .isZero();
        }
    }

    @Test
    void theArchiveThatTheBuildWritesIsTheOneThatARunUses() throws IOException, InterruptedException {
        Path loaded = output.resolve("loaded.txt");

        int exitCode = start(
                Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded + " -Xshare:on"), List.of("--version"));

        assertThat(exitCode).as(err()).isZero();
        assertThat(out()).startsWith("ingest ").doesNotContainIgnoringCase("shared archive");
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" io.garner.cli.Main source: shared objects file (top)"));
    }

    @Test
    void aRunSaysNothingOfArchivesAndWritesNothingOutsideTmp() throws IOException, InterruptedException {
        try (CatalogServer catalog = CatalogServer.start("1.2.0")) {
            Files.copy(Markdown.ROOT.resolve("examples/pagila/ingest.yaml"), root.resolve("etc/garner/ingest.yaml"));
            assertThat(root.resolve("etc/garner").toFile().setWritable(false)).isTrue();
            Map<Path, Long> before = content();

            int exitCode = start(
                    Map.of(
                            "OPENMETADATA_URL", catalog.apiUrl().toString(),
                            "OPENMETADATA_JWT_TOKEN", catalog.botToken(),
                            "PAGILA_PORT", String.valueOf(POSTGRES.server().port()),
                            "PAGILA_PASSWORD", POSTGRES.harvesterPassword()),
                    List.of("--source", "pagila", "--result-line"));

            assertThat(exitCode).as(err()).isZero();
            assertThat(out()).contains("\"status\":\"ok\"", "\"tables\":23");
            assertThat(out() + err())
                    .doesNotContainIgnoringCase("shared archive")
                    .doesNotContain("[warning]");
            assertThat(content()).isEqualTo(before);
        } finally {
            assertThat(root.resolve("etc/garner").toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void withoutAnArgumentItSaysHowItIsUsed() throws IOException, InterruptedException {
        assertThat(start(Map.of(), file.words("CMD"))).as(err()).isZero();

        assertThat(out()).contains("Usage: ingest");
    }

    /** All files but those in /tmp, with their dates: on a read-only file system none may come or change. */
    private Map<Path, Long> content() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, Long> found = new TreeMap<>();
            files.filter(path -> !path.startsWith(root.resolve("tmp")))
                    .forEach(path -> found.put(path, path.toFile().lastModified()));
            return found;
        }
    }

    private int start(Map<String, String> variables, List<String> arguments) throws IOException, InterruptedException {
        return run(
                Stream.concat(file.words("ENTRYPOINT").stream(), arguments.stream())
                        .toList(),
                variables);
    }

    private int run(List<String> words, Map<String, String> variables) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(words.stream().map(this::inside).toList());
        assertThat(command.get(0)).isEqualTo("java");
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.resolve("etc/garner").toFile())
                .redirectOutput(output.resolve("out").toFile())
                .redirectError(output.resolve("err").toFile());
        builder.environment().clear();
        file.assignments("ENV").stream()
                .map(assignment -> assignment.split("=", 2))
                .forEach(assignment -> builder.environment().put(assignment[0], assignment[1]));
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The paths of the image, below the folder that stands for its root. */
    private String inside(String word) {
        return PATH.matcher(word).replaceFirst(Matcher.quoteReplacement(root.toString()) + "$0");
    }

    private String out() throws IOException {
        return Files.readString(output.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(output.resolve("err"));
    }
}
