package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-01-10T12:01:30Z; in 1 minute",
                "2026-01-10T10:00:00Z; 2 hours ago",
                "2026-01-11T13:00:00Z; in 25 hours",
                "2026-02-10T12:00:00Z; in 31 days"
            })
    void areToldWithTheirDistance(String moment, String distance) {
        assertThat(Moments.words(Instant.parse(moment), NOW)).isEqualTo(moment + ", " + distance);
    }
}
