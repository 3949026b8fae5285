package io.garner.airflow.serialized;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** When a DAG runs, as Airflow shows it. Stateless. */
final class Schedules {

    /** What Airflow shows for timetables that need no words of their own. */
    private static final Map<String, String> SIMPLE = Map.of(
            "NullTimetable", "None",
            "OnceTimetable", "@once",
            "ContinuousTimetable", "@continuous",
            "AssetTriggeredTimetable", "Asset",
            "DatasetTriggeredTimetable", "Dataset");

    private static final List<String> BESIDE_TIME = List.of("AssetOrTimeSchedule", "DatasetOrTimeSchedule");

    private static final long DAY = 86_400_000_000L;

    private Schedules() {}

    /** Empty where the DAG does not say. */
    static Optional<String> of(JsonNode dag) {
        if (dag.has("timetable")) {
            return Optional.of(timetable(dag.path("timetable")));
        }
        return dag.has("schedule_interval") ? Optional.of(interval(dag.path("schedule_interval"))) : Optional.empty();
    }

    private static String interval(JsonNode encoded) {
        JsonNode value = Wrapped.inside(encoded);
        return value.isNull() ? "None" : Encoding.text(value).orElseGet(() -> duration(value));
    }

    private static String timetable(JsonNode encoded) {
        String path = Wrapped.of(encoded).map(Wrapped::type).orElse("");
        String name = path.substring(path.lastIndexOf('.') + 1);
        JsonNode said = Wrapped.inside(encoded);
        if (SIMPLE.containsKey(name)) {
            return SIMPLE.get(name);
        } else if (BESIDE_TIME.contains(name)) {
            return name.replace("OrTimeSchedule", "") + " or " + timetable(said.path("timetable"));
        } else if (said.has("expression")) {
            return said.path("expression").asText();
        } else if (said.path("expressions").isArray()) {
            return StreamSupport.stream(said.path("expressions").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        } else if (said.has("delta")) {
            return duration(Wrapped.inside(said.path("delta")));
        }
        return Encoding.text(said.path("description")).orElse(name);
    }

    /** As Python prints it: {@code 1 day, 0:00:00}. */
    private static String duration(JsonNode value) {
        if (!value.isNumber()) {
            return value.properties().stream()
                    .map(part -> part.getKey() + "=" + (part.getValue().asInt() > 0 ? "+" : "")
                            + part.getValue().asText())
                    .collect(Collectors.joining(", ", "relativedelta(", ")"));
        }
        long micros = Math.round(value.asDouble() * 1e6);
        long days = Math.floorDiv(micros, DAY);
        long rest = Math.floorMod(micros, DAY);
        String time = String.format(
                Locale.ROOT, "%d:%02d:%02d", rest / 3_600_000_000L, rest / 60_000_000 % 60, rest / 1_000_000 % 60);
        String fraction = rest % 1_000_000 == 0 ? "" : String.format(Locale.ROOT, ".%06d", rest % 1_000_000);
        String before = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
        return before + time + fraction;
    }
}
