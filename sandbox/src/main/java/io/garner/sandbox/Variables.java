package io.garner.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program needs in its environment to reach the parts of a sandbox. Immutable; its text shows no secret. */
public record Variables(List<Variable> list) {

    public Variables {
        list = List.copyOf(list);
    }

    static Variables of(Variable... list) {
        return new Variables(List.of(list));
    }

    /** These and those. */
    public Variables and(Variables others) {
        return new Variables(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** The value of one of them, secret or not. */
    public String value(String name) {
        return list.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No variable " + name))
                .value();
    }

    /** Puts them into the environment of a program to be started. */
    public void putInto(Map<String, String> environment) {
        list.forEach(variable -> environment.put(variable.name(), variable.value()));
    }

    /**
     * Writes them to a file that a shell can read with {@code set -a; . FILE}. Nobody else may read the file, at no
     * moment: it is made under another name, as a temporary file is, and then renamed.
     */
    public void writeTo(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path fresh = Files.createTempFile(target.resolveSibling("."), ".garner", ".env");
        try {
            Files.write(fresh, list.stream().map(Variable::assignment).toList());
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public String toString() {
        return list.stream().map(Variable::toString).collect(Collectors.joining(" "));
    }
}
