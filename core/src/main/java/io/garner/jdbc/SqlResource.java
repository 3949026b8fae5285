package io.garner.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query kept as a {@code .sql} file. It starts with four comment lines: what a row is, the privileges needed, the
 * oldest server, the ordering.
 *
 * <p>A line that ends in {@code --? has X} is used only where the server has the capability X, one that ends in
 * {@code --? lacks X} only where it has not. A capability is a word that the connector has probed for, such as
 * {@code pg_class.relispartition}: probing beats comparing versions, because look-alikes lie about theirs.
 */
public record SqlResource(String name, String text) {

    private static final Pattern CONDITION = Pattern.compile("^(.*?)\\s*--\\? (has|lacks) (\\S+)\\s*$");

    /** Loads a file that lies beside this class. */
    public static SqlResource beside(Class<?> anchor, String fileName) {
        try (InputStream in = anchor.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + fileName + " beside " + anchor.getName());
            }
            return new SqlResource(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query for a server with these capabilities. */
    public SqlResource with(Set<String> capabilities) {
        return new SqlResource(
                name,
                text.lines()
                        .map(line -> resolve(line, capabilities))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static String resolve(String line, Set<String> capabilities) {
        Matcher condition = CONDITION.matcher(line);
        if (!condition.matches()) {
            return line;
        }
        boolean wanted = condition.group(2).equals("has") == capabilities.contains(condition.group(3));
        return wanted ? condition.group(1) : "";
    }
}
