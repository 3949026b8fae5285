package io.garner.config;

import java.util.Locale;

/**
 * One thing wrong with a configuration.
 *
 * @param line from 1; 0 when the problem has no place in the file
 * @param column from 1
 * @param path the key, outermost first: {@code sources.pagila.port}
 */
public record Problem(int line, int column, String path, String message) {

    @Override
    public String toString() {
        String place = line > 0 ? String.format(Locale.ROOT, "line %d, column %d: ", line, column) : "";
        return place + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
