package io.garner.kerberos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the lines of a krb5.conf: sections, braces, comments, include and includedir. What it does not understand it
 * passes over, as the JDK does; it is for saying what stands there and decides nothing.
 */
final class Krb5ConfReader {

    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\]\\*?");
    private static final Pattern SETTING = Pattern.compile("([^=]+?)\\*?\\s*=\\s*(.*)");
    /** MIT takes no other files of a folder, so that backups of editors do no harm. */
    private static final Pattern INCLUDED = Pattern.compile("[A-Za-z0-9_-]+|[^.].*\\.conf");

    private final List<Krb5Conf.Entry> entries = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<Path> seen = new HashSet<>();
    private String opening = "";

    List<Krb5Conf.Entry> read(Path file) {
        if (Files.isReadable(file) && seen.add(file.toAbsolutePath().normalize())) {
            try {
                // Any byte is a letter in this set: a name in another one must not end the reading.
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).forEach(line -> take(line.strip()));
            } catch (IOException e) {
                // A file that vanishes between the look and the reading says nothing.
            }
        }
        return entries;
    }

    private void take(String line) {
        Matcher section = SECTION.matcher(line);
        Matcher setting = SETTING.matcher(line);
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        if (line.startsWith("includedir ")) {
            folder(Path.of(line.substring("includedir ".length()).strip()));
        } else if (line.startsWith("include ")) {
            read(Path.of(line.substring("include ".length()).strip()));
        } else if (section.matches()) {
            path.clear();
            path.addLast(section.group(1).strip());
        } else if (line.startsWith("}")) {
            close();
        } else if (line.equals("{")) {
            path.addLast(opening);
        } else if (setting.matches()) {
            set(setting.group(1).strip(), setting.group(2).strip());
        }
    }

    private void set(String name, String value) {
        if (value.isEmpty()) {
            opening = name;
        } else if (!value.startsWith("{")) {
            List<String> whole = new ArrayList<>(path);
            whole.add(name);
            entries.add(new Krb5Conf.Entry(whole, unquoted(value)));
        } else {
            path.addLast(name);
            inBraces(value.substring(1).strip());
        }
    }

    /** {@code REALM = { kdc = a }} on one line. */
    private void inBraces(String rest) {
        String inner = rest.endsWith("}") ? rest.substring(0, rest.length() - 1).strip() : rest;
        take(inner);
        if (rest.endsWith("}")) {
            close();
        }
    }

    private void close() {
        if (path.size() > 1) {
            path.removeLast();
        }
    }

    private void folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> INCLUDED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(this::read);
        } catch (IOException e) {
            // An includedir without a folder is usual on machines where nothing was added.
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
