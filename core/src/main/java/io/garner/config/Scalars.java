package io.garner.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the text of a scalar into a value. What it refuses, it explains in words that follow the text itself. */
final class Scalars {

    private Scalars() {}

    /**
     * Converts the text.
     *
     * @throws IllegalArgumentException whose message completes a sentence that starts with the text
     */
    static Object convert(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Math.toIntExact(wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        } else if (type == long.class || type == Long.class) {
            return wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == double.class || type == Double.class) {
            return number(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        } else if (type == Duration.class) {
            return Durations.parse(text);
        } else if (type == Path.class) {
            return path(text);
        } else if (type == URI.class) {
            return uri(text);
        } else if (type.isEnum()) {
            return constant(text, type);
        }
        throw new IllegalStateException("a configuration record cannot hold a " + type.getName());
    }

    /** The constants as they stand in a file: lower case, with hyphens. */
    static List<String> namesOf(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(c -> nameOf((Enum<?>) c))
                .toList();
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object constant(String text, Class<?> type) {
        Optional<?> found = Arrays.stream(type.getEnumConstants())
                .filter(c -> nameOf((Enum<?>) c).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("is none of " + String.join(", ", namesOf(type)));
        }
        return found.get();
    }

    private static long wholeNumber(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is no whole number", e);
        }
        throw new IllegalArgumentException("is out of range");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is no number", e);
        }
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("is neither true nor false");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path", e);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URI", e);
        }
    }
}
