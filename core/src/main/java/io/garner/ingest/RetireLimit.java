package io.garner.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one container may vanish at once before that looks like an accident rather than a clean-up.
 *
 * @param number how many, or what share of those that live in the catalog
 * @param percent whether it is a share
 */
public record RetireLimit(int number, boolean percent) {

    /** The limit of a source that says nothing. */
    public static final String DEFAULT = "20%";

    /** A share of a small number is less than one, and dropping one of three tables is everyday work. */
    public static final int ALWAYS_TABLES = 3;

    /** A schema or a database may hold very much, so only one of them goes below every share. */
    public static final int ALWAYS_CONTAINERS = 1;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(%?)");
    private static final int HUNDRED = 100;

    /**
     * Reads {@code 20%} or {@code 50}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static RetireLimit parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is neither a percentage such as 20% nor a number");
        }
        RetireLimit limit = new RetireLimit(
                Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
        if (limit.percent() && limit.number() > HUNDRED) {
            throw new IllegalArgumentException("\"" + text + "\" is more than 100%");
        }
        return limit;
    }

    /**
     * How many may go.
     *
     * @param living how many there are
     * @param always how many may go however small the share is
     */
    int most(int living, int always) {
        if (!percent || number == 0) {
            return number;
        }
        return Math.max(always, (int) ((long) living * number / HUNDRED));
    }

    @Override
    public String toString() {
        return percent ? number + "%" : Integer.toString(number);
    }
}
