package io.garner.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h}, {@code 1d}, or as ISO 8601 has it. */
public final class Durations {

    private static final Pattern SIMPLE = Pattern.compile("(\\d+) ?(ms|s|m|h|d)");

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException whose message completes a sentence that starts with the text
     */
    public static Duration parse(String text) {
        Matcher simple = SIMPLE.matcher(text);
        try {
            return simple.matches() ? of(Long.parseLong(simple.group(1)), simple.group(2)) : Duration.parse(text);
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("is no duration; write 500ms, 10s, 5m, 2h, 1d or PT10S", e);
        }
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
