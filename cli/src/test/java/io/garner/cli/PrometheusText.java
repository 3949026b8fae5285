package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text form (0.0.4) and refuses what a server or the textfile collector would: a family told twice or in
 * pieces, a sample without its family or before it, the same sample twice, a wrong escape, no line feed at the end.
 */
record PrometheusText(Map<String, Family> families) {

    /** A metric with its type and its samples. */
    record Family(String type, String help, List<Sample> samples) {}

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (.+)");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|summary|histogram|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*)\"(,|$)");

    static PrometheusText parse(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r", "\n\n");
        Map<String, Family> families = new LinkedHashMap<>();
        Map<String, String> helps = new HashMap<>();
        String current = "";
        for (String line : text.split("\n")) {
            Matcher help = HELP.matcher(line);
            Matcher type = TYPE.matcher(line);
            if (help.matches()) {
                assertThat(helps.put(help.group(1), help.group(2))).as(line).isNull();
            } else if (type.matches()) {
                current = type.group(1);
                assertThat(helps).as(line).containsKey(current);
                Family family = new Family(type.group(2), helps.getOrDefault(current, ""), new ArrayList<>());
                assertThat(families.put(current, family)).as(line).isNull();
            } else {
                assertThat(families).as(line).containsKey(current);
                add(Optional.ofNullable(families.get(current)).orElseThrow(), current, sample(line));
            }
        }
        assertThat(families.values()).noneMatch(family -> family.samples().isEmpty());
        return new PrometheusText(families);
    }

    Family family(String name) {
        return Optional.ofNullable(families.get(name)).orElseThrow();
    }

    /** The sum of the samples of this name that these labels choose. */
    double sum(String name, Predicate<Map<String, String>> chosen) {
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .filter(sample -> sample.name().equals(name) && chosen.test(sample.labels()))
                .mapToDouble(Sample::value)
                .sum();
    }

    double sum(String name) {
        return sum(name, labels -> true);
    }

    double sum(String name, String label, String value) {
        return sum(name, labels -> value.equals(labels.get(label)));
    }

    private static void add(Family family, String name, Sample sample) {
        List<String> allowed =
                family.type().equals("summary") ? List.of(name, name + "_count", name + "_sum") : List.of(name);
        assertThat(allowed).contains(sample.name());
        assertThat(family.samples())
                .noneMatch(other ->
                        other.name().equals(sample.name()) && other.labels().equals(sample.labels()));
        if (family.type().equals("counter")) {
            assertThat(name).endsWith("_total");
            assertThat(sample.value()).isNotNegative();
        }
        family.samples().add(sample);
    }

    private static Sample sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        Map<String, String> labels = new LinkedHashMap<>();
        String rest = sample.group(2) == null ? "" : sample.group(2);
        while (!rest.isEmpty()) {
            Matcher label = LABEL.matcher(rest);
            assertThat(label.lookingAt()).as(line).isTrue();
            assertThat(labels.put(label.group(1), label.group(2))).as(line).isNull();
            rest = rest.substring(label.end());
        }
        return new Sample(sample.group(1), labels, Double.parseDouble(sample.group(3)));
    }
}
