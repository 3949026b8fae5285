package io.garner.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile's instructions, in order; comments and line ends inside an instruction are gone. */
record Dockerfile(Path path, List<Instruction> instructions) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*\\n");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");

    /** One instruction. */
    record Instruction(String name, String rest) {

        /** The words of an exec form; empty when it is meant for a shell. */
        Optional<List<String>> words() {
            try {
                return Optional.of(new ObjectMapper().readValue(rest, new TypeReference<List<String>>() {}));
            } catch (JsonProcessingException notJson) {
                return Optional.empty();
            }
        }
    }

    static Dockerfile read(Path path) {
        try {
            return parse(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dockerfile parse(Path path, String text) {
        String plain = CONTINUED.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        return new Dockerfile(
                path,
                plain.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(" +", 2))
                        .map(line -> new Instruction(line[0], line[1]))
                        .toList());
    }

    /** What the instructions of this name say. */
    List<String> all(String name) {
        return named(name).map(Instruction::rest).toList();
    }

    /** Of the last one, which is the one that holds. */
    Optional<Instruction> last(String name) {
        return named(name).reduce((former, later) -> later);
    }

    /** Of the exec form of the last instruction of this name. */
    List<String> words(String name) {
        return last(name).flatMap(Instruction::words).orElseThrow();
    }

    /** All values that a variable or an argument of the build gets, as {@code NAME=value}. */
    List<String> assignments(String name) {
        return all(name).stream().flatMap(rest -> Stream.of(rest.split(" +"))).toList();
    }

    private Stream<Instruction> named(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }
}
