package io.garner.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query kept as a {@code .sql} file. It starts with four comment lines: what a row is, the privileges needed, the
 * oldest server, the ordering.
 *
 * <p>A line that ends in {@code --? has X} is used only where the server has the capability X, one that ends in
 * {@code --? lacks X} only where it has not; standing alone on a line, such a condition holds for all lines up to
 * {@code --? end}. A capability is a word that the connector has probed for, such as {@code pg_class.relispartition}:
 * probing beats comparing versions, because look-alikes lie about theirs.
 */
public record SqlResource(String name, String text) {

    private static final String END = "--? end";
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
        StringJoiner kept = new StringJoiner("\n");
        Deque<Boolean> blocks = new ArrayDeque<>();
        for (String line : text.lines().toList()) {
            Matcher condition = CONDITION.matcher(line);
            boolean holds = !condition.matches() || holds(condition, capabilities);
            String sql = condition.matches() ? condition.group(1) : line;
            if (line.strip().equals(END)) {
                blocks.pop();
            } else if (condition.matches() && sql.isBlank()) {
                blocks.push(holds);
            } else if (holds && !sql.isBlank() && !blocks.contains(false)) {
                kept.add(sql);
            }
        }
        return new SqlResource(name, kept.toString());
    }

    private static boolean holds(Matcher condition, Set<String> capabilities) {
        return condition.group(2).equals("has") == capabilities.contains(condition.group(3));
    }
}
