package io.garner.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A credential by reference: it is read anew at each {@link #reveal}, so a token that was replaced in its file is picked
 * up, and it never prints itself. Thread-safe.
 */
public final class Secret {

    private final String reference;
    private final Supplier<String> value;

    private Secret(String reference, Supplier<String> value) {
        this.reference = reference;
        this.value = value;
    }

    /** The value of an environment variable of this process, without the blanks around it. */
    public static Secret fromEnv(String variable) {
        return fromEnv(variable, Environment.ofProcess());
    }

    /** The value of a variable of this environment, without the blanks around it: a mounted secret often ends its line. */
    public static Secret fromEnv(String variable, Environment environment) {
        String reference = "environment variable " + variable;
        return new Secret(
                reference,
                () -> environment
                        .get(variable)
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .orElseThrow(() -> unavailable(reference, "it is not set", "Set " + variable + ".")));
    }

    /** The content of a file without the blanks around it. */
    public static Secret fromFile(Path file) {
        String reference = "file " + file;
        return new Secret(reference, () -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw unavailable(reference, whyNot(file, e), "Check that the file exists and may be read.");
            }
        });
    }

    private static String whyNot(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (e instanceof AccessDeniedException) {
            return "this process, " + System.getProperty("user.name") + ", may not read it";
        } else if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        // The exceptions of the file system name the file and say no more; a text that is none would be shown by
        // others.
        return e instanceof CharacterCodingException
                ? "it holds no text"
                : "it cannot be read (" + e.getClass().getSimpleName() + ")";
    }

    /** What a program prints on its standard output, without the blanks around it; run afresh for each use. */
    public static Secret fromCommand(List<String> command) {
        return new Secret("command " + command.get(0), new SecretCommand(command));
    }

    /** A credential that the calling program supplies. */
    public static Secret of(Supplier<String> supplier) {
        return new Secret("supplier", supplier);
    }

    /**
     * Reads the credential.
     *
     * @throws ConfigurationException when the reference leads to nothing
     */
    public String reveal() {
        return value.get();
    }

    /** Where the credential comes from, in words; never the credential. */
    public String reference() {
        return reference;
    }

    @Override
    public String toString() {
        return "****";
    }

    static ConfigurationException unavailable(String reference, String why, String remedy) {
        return new ConfigurationException("Reading the secret from " + reference, why, remedy);
    }
}
