package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.docs.Dockerfile.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every image of ours keeps; that the commands in them work is the business of {@link ContainerIT}. */
class DockerfilesTest {

    private static final Path INGEST = Markdown.ROOT.resolve("platform/docker/Dockerfile");
    private static final Path TEMPLATE = Markdown.ROOT.resolve("examples/datakit-template/Dockerfile");

    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9.-]+\\.[a-z]+/\\S+(:[0-9][\\w.-]*|@sha256:[0-9a-f]{64})");
    private static final Pattern SECRET = Pattern.compile("(?i)(token|passw|secret|credential|jwt|api_?key)");

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheRules(Dockerfile file) {
        assertThat(faults(file)).isEmpty();
    }

    static Stream<Dockerfile> files() {
        return Stream.of(Dockerfile.read(INGEST), Dockerfile.read(TEMPLATE));
    }

    @Test
    void eachDockerfileIsLookedAt() throws IOException {
        try (Stream<Path> all = Files.walk(Markdown.ROOT, 4)) {
            assertThat(all.filter(file -> file.getFileName().toString().startsWith("Dockerfile"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(file -> !file.toString().endsWith(".java")))
                    .contains(INGEST, TEMPLATE)
                    .allMatch(file -> file.equals(INGEST) || file.equals(TEMPLATE));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM eclipse-temurin:17 | a base that is no argument: eclipse-temurin:17",
                "ARG JRE=m.example.com/jre:latest | not pinned: m.example.com/jre:latest",
                "ARG JRE=eclipse-temurin:17.0.15 | not pinned: eclipse-temurin:17.0.15",
                "USER root | the last user is no number other than 0: root",
                "USER 0 | the last user is no number other than 0: 0",
                "ADD https://example.com/x.jar /x.jar | ADD, where COPY is meant: https://example.com/x.jar /x.jar",
                "ENTRYPOINT java -jar /x.jar | a shell around ENTRYPOINT: java -jar /x.jar",
                "ENV OPENMETADATA_JWT_TOKEN=x | a secret in ENV: OPENMETADATA_JWT_TOKEN=x",
                "ARG BOT_PASSWORD | a secret in ARG: BOT_PASSWORD",
                "RUN curl https://example.com/x | something from the network without a mirror: curl https://example.com/x",
                "COPY . . | more than it needs: . ."
            })
    void aFaultIsFound(String line, String fault) throws IOException {
        Dockerfile bad = Dockerfile.parse(INGEST, Files.readString(INGEST) + line + "\n");

        assertThat(faults(bad)).contains(fault);
    }

    @Test
    void theContextIsTheJarAndNothingElse() throws IOException {
        List<String> rules = Files.readAllLines(Markdown.ROOT.resolve(".dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(rules).containsExactly("*", "!cli/target/ingest.jar");
        assertThat(Dockerfile.read(INGEST).all("COPY"))
                .anyMatch(copy -> copy.contains(rules.get(1).substring(1)));
    }

    private static List<String> faults(Dockerfile file) {
        List<String> faults = new ArrayList<>();
        file.all("FROM").stream()
                .map(from -> from.split(" ")[0])
                .filter(image -> !image.startsWith("${"))
                .forEach(image -> faults.add("a base that is no argument: " + image));
        file.assignments("ARG").stream()
                .map(argument -> argument.replaceFirst("^\\w+=?", ""))
                .filter(value -> value.contains(":") && !PINNED.matcher(value).matches())
                .forEach(image -> faults.add("not pinned: " + image));
        String user = file.last("USER").map(Instruction::rest).orElse("root");
        if (!user.matches("[1-9]\\d*(:[1-9]\\d*)?")) {
            faults.add("the last user is no number other than 0: " + user);
        }
        file.all("ADD").forEach(add -> faults.add("ADD, where COPY is meant: " + add));
        file.all("COPY").stream()
                .filter(copy -> copy.startsWith(". "))
                .forEach(copy -> faults.add("more than it needs: " + copy));
        file.all("RUN").stream()
                .filter(run -> run.matches(".*\\b(curl|wget)\\b.*"))
                .forEach(run -> faults.add("something from the network without a mirror: " + run));
        for (String name : List.of("ENTRYPOINT", "CMD")) {
            file.last(name)
                    .filter(instruction -> instruction.words().equals(Optional.empty()))
                    .ifPresent(instruction -> faults.add("a shell around " + name + ": " + instruction.rest()));
        }
        for (String name : List.of("ENV", "ARG", "LABEL")) {
            file.assignments(name).stream()
                    .filter(assignment ->
                            SECRET.matcher(assignment.split("=")[0]).find())
                    .forEach(assignment -> faults.add("a secret in " + name + ": " + assignment));
        }
        return faults;
    }
}
