package io.garner.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Response;

/** How long a server asks us to wait: {@code Retry-After} in seconds or as an HTTP date. */
final class RetryAfter {

    /** A server that asks for more is not waited for longer than this. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    static Optional<Duration> of(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .flatMap(RetryAfter::parse)
                .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }

    private static Optional<Duration> parse(String header) {
        return header.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(header.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(header)))
                : untilDate(header);
    }

    private static Optional<Duration> untilDate(String header) {
        try {
            Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
