package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When a DAG runs, as Airflow shows it. */
final class ScheduleText {

    private static final String NEVER = "None";
    private static final long DAY = 86_400;
    private static final List<String> PARTS =
            List.of("years", "months", "days", "leapdays", "hours", "minutes", "seconds", "microseconds");
    private static final List<String> FIXED =
            List.of("year", "month", "day", "hour", "minute", "second", "microsecond");

    private ScheduleText() {}

    /** Of the details of either generation. */
    static String of(JsonNode dag) {
        return dag.has("timetable_summary")
                ? Json.text(dag, "timetable_summary").orElse(NEVER)
                : ofObject(dag.path("schedule_interval"));
    }

    private static String ofObject(JsonNode interval) {
        if (interval.isTextual()) {
            return interval.asText();
        }
        return switch (interval.path("__type").asText()) {
            case "TimeDelta" -> timeDelta(interval);
            case "RelativeDelta" -> relativeDelta(interval);
            default -> Json.text(interval, "value").orElse(NEVER);
        };
    }

    /** As Python prints it: {@code 1 day, 0:00:00}. */
    private static String timeDelta(JsonNode delta) {
        long all = delta.path("days").asLong() * DAY + delta.path("seconds").asLong();
        long micros = delta.path("microseconds").asLong();
        long days = Math.floorDiv(all, DAY);
        long rest = Math.floorMod(all, DAY);
        String clock = String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3600, rest % 3600 / 60, rest % 60)
                + (micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros));
        return days == 0 ? clock : days + (Math.abs(days) == 1 ? " day, " : " days, ") + clock;
    }

    /** As Python prints it: {@code relativedelta(months=+1, day=1)}. */
    private static String relativeDelta(JsonNode delta) {
        List<String> parts = new ArrayList<>();
        for (String name : PARTS) {
            long value = delta.path(name).asLong();
            if (value != 0) {
                parts.add(name + "=" + (value > 0 ? "+" : "") + value);
            }
        }
        for (String name : FIXED) {
            if (delta.path(name).isNumber()) {
                parts.add(name + "=" + delta.path(name).asLong());
            }
        }
        return "relativedelta(" + String.join(", ", parts) + ")";
    }
}
