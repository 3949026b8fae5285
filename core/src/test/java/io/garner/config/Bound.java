package io.garner.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

/** Binds texts in one line. */
final class Bound {

    private Bound() {}

    static <T extends Record> T bind(String yaml, Class<T> type) {
        return bind(yaml, type, Map.of());
    }

    static <T extends Record> T bind(String yaml, Class<T> type, Map<String, String> environment) {
        return new YamlBinder(Environment.of(environment)).bind(YamlDocument.parse(yaml, "test.yaml"), type);
    }

    static List<String> problems(String yaml, Class<? extends Record> type) {
        return problems(yaml, type, Map.of());
    }

    static List<String> problems(String yaml, Class<? extends Record> type, Map<String, String> environment) {
        ConfigurationException fault =
                catchThrowableOfType(ConfigurationException.class, () -> bind(yaml, type, environment));
        return fault.problems().stream().map(Problem::toString).toList();
    }
}
