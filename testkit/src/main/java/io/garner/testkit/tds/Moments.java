package io.garner.testkit.tds;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The bytes of dates and times. */
final class Moments {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate FIRST_OF_DATETIME = LocalDate.of(1900, 1, 1);
    private static final int DATE_SIZE = 3;
    private static final int OFFSET_SIZE = 2;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int TICKS_PER_SECOND = 300;
    private static final long TICKS_PER_DAY =
            TICKS_PER_SECOND * Duration.ofDays(1).toSeconds();

    private Moments() {}

    static int timeSize(int scale) {
        return scale <= 2 ? 3 : scale <= 4 ? 4 : 5;
    }

    static int datetime2Size(int scale) {
        return timeSize(scale) + DATE_SIZE;
    }

    static int offsetSize(int scale) {
        return datetime2Size(scale) + OFFSET_SIZE;
    }

    static void writeDate(WireOutput out, LocalDate date) throws IOException {
        out.number(date.toEpochDay() - FIRST_DAY.toEpochDay(), DATE_SIZE);
    }

    static LocalDate readDate(WireInput in) throws IOException {
        return FIRST_DAY.plusDays(in.number(DATE_SIZE));
    }

    static void writeTime(WireOutput out, LocalTime time, int scale) throws IOException {
        out.number(time.toNanoOfDay() / unit(scale), timeSize(scale));
    }

    static LocalTime readTime(WireInput in, int scale) throws IOException {
        return LocalTime.ofNanoOfDay(in.number(timeSize(scale)) * unit(scale));
    }

    static void writeDatetime2(WireOutput out, LocalDateTime moment, int scale) throws IOException {
        writeTime(out, moment.toLocalTime(), scale);
        writeDate(out, moment.toLocalDate());
    }

    static LocalDateTime readDatetime2(WireInput in, int scale) throws IOException {
        LocalTime time = readTime(in, scale);
        return readDate(in).atTime(time);
    }

    static void writeOffset(WireOutput out, OffsetDateTime moment, int scale) throws IOException {
        writeDatetime2(out, moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), scale);
        out.u16(moment.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE);
    }

    static OffsetDateTime readOffset(WireInput in, int scale) throws IOException {
        LocalDateTime utc = readDatetime2(in, scale);
        int minutes = (short) in.u16();
        return utc.atOffset(ZoneOffset.UTC)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(minutes * SECONDS_PER_MINUTE));
    }

    static void writeDatetime(WireOutput out, LocalDateTime moment) throws IOException {
        long exact = moment.toLocalTime().toNanoOfDay() * TICKS_PER_SECOND;
        long ticks = (exact + NANOS_PER_SECOND / 2) / NANOS_PER_SECOND;
        long days = moment.toLocalDate().toEpochDay() - FIRST_OF_DATETIME.toEpochDay();
        out.i32((int) (days + ticks / TICKS_PER_DAY));
        out.i32((int) (ticks % TICKS_PER_DAY));
    }

    static LocalDateTime readDatetime(WireInput in) throws IOException {
        LocalDate date = FIRST_OF_DATETIME.plusDays(in.i32());
        return date.atStartOfDay().plusNanos(in.number(4) * NANOS_PER_SECOND / TICKS_PER_SECOND);
    }

    static void writeSmallDatetime(WireOutput out, LocalDateTime moment) throws IOException {
        out.u16((int) (moment.toLocalDate().toEpochDay() - FIRST_OF_DATETIME.toEpochDay()));
        out.u16(moment.toLocalTime().toSecondOfDay() / SECONDS_PER_MINUTE);
    }

    static LocalDateTime readSmallDatetime(WireInput in) throws IOException {
        LocalDate date = FIRST_OF_DATETIME.plusDays(in.u16());
        return date.atStartOfDay().plusMinutes(in.u16());
    }

    private static long unit(int scale) {
        long unit = NANOS_PER_SECOND;
        for (int i = 0; i < scale; i++) {
            unit /= 10;
        }
        return unit;
    }
}
