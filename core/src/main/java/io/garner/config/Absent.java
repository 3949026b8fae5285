package io.garner.config;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a key that the file leaves out: its default, or nothing in the shape of its type. */
final class Absent {

    private final Binding binding;

    Absent(Binding binding) {
        this.binding = binding;
    }

    Object valueOf(ConfigKey key) {
        return key.defaultText().map(text -> parsed(text, key)).orElseGet(() -> nothing(key));
    }

    private Object parsed(String text, ConfigKey key) {
        return bound(YamlDocument.parse(text, "the default of " + key.name()), key.type(), key);
    }

    private Object nothing(ConfigKey key) {
        Type type = key.type();
        if (ConfigKey.isA(type, Optional.class)) {
            return Optional.empty();
        } else if (ConfigKey.isA(type, List.class)) {
            return List.of();
        } else if (ConfigKey.isA(type, Map.class)) {
            return Map.of();
        }
        return bound(YamlDocument.parse("{}", key.name()), type, key);
    }

    private Object bound(YamlNode node, Type type, ConfigKey key) {
        return binding.bind(node, type)
                .orElseThrow(() -> new IllegalStateException("the declared default of " + key.name() + " is wrong"));
    }
}
