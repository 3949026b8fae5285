package io.garner.testkit.assertions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fully qualified names as texts, and which of them look alike. Stateless. */
final class Names {

    private static final int HINTS = 3;

    private Names() {}

    /** The name without its last part, which may stand in quotes; empty for a name of one part. */
    static Optional<String> container(String fqn) {
        boolean quoted = false;
        for (int i = fqn.length() - 1; i > 0; i--) {
            if (fqn.charAt(i) == '"') {
                quoted = !quoted;
            } else if (fqn.charAt(i) == '.' && !quoted) {
                return Optional.of(fqn.substring(0, i));
            }
        }
        return Optional.empty();
    }

    /** The name of something inside, in quotes when it holds a dot; a name that is full already comes back as it is. */
    static String inside(String container, String name) {
        if (name.startsWith(container + ".")) {
            return name;
        }
        return container + "." + (name.indexOf('.') >= 0 && !name.startsWith("\"") ? '"' + name + '"' : name);
    }

    /** The names that are nearest to the wanted one, best first. */
    static List<String> nearest(String wanted, List<String> names) {
        return names.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HINTS)
                .toList();
    }

    /** How many letters have to change; case weighs nothing, so the wrong case is the nearest of all. */
    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
