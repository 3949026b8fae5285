package io.garner.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a server asks us to wait: {@code Retry-After} in seconds or as an HTTP date. */
final class RetryAfter {

    /** A server that asks for more is not waited for longer than this. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Failsafe's way to say "no answer here, use the backoff". */
    private static final Duration UNSAID = Duration.ofNanos(-1);

    private RetryAfter() {}

    static Duration of(@Nullable Response response) {
        String header = response == null ? null : response.header("Retry-After");
        if (header == null) {
            return UNSAID;
        }
        Duration asked = header.chars().allMatch(Character::isDigit) ? seconds(header) : untilDate(header);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration seconds(String header) {
        return header.isEmpty() || header.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(header));
    }

    private static Duration untilDate(String header) {
        try {
            Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }
}
