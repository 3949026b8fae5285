package io.garner.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time for people: when, and how far that is from now. */
public final class Moments {

    private static final long HOURS_TOLD = 48;

    private Moments() {}

    /** {@code 2026-12-24T10:00:00Z, in 30 days} or {@code …, 2 hours ago}. */
    public static String words(Instant moment) {
        return words(moment, Instant.now());
    }

    static String words(Instant moment, Instant now) {
        Duration distance = Duration.between(now, moment);
        String far = amount(distance.abs());
        return moment.truncatedTo(ChronoUnit.SECONDS) + (distance.isNegative() ? ", " + far + " ago" : ", in " + far);
    }

    private static String amount(Duration distance) {
        if (distance.toMinutes() < 120) {
            return plural(distance.toMinutes(), "minute");
        }
        return distance.toHours() < HOURS_TOLD ? plural(distance.toHours(), "hour") : plural(distance.toDays(), "day");
    }

    private static String plural(long amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
