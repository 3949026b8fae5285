package io.garner.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One pass over a part of a document. Where a value cannot be made, its problem is told and the pass goes on with the
 * neighbours: an empty result always means that somebody has spoken.
 */
final class Binding {

    private final Environment environment;
    private final Consumer<Problem> problems;

    Binding(Environment environment, Consumer<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    Optional<Object> bind(YamlNode node, Type type) {
        if (type == YamlNode.class) {
            return Optional.of(node);
        } else if (type == Secret.class) {
            return new SecretReferences(environment, problems).read(node).map(Object.class::cast);
        } else if (ConfigKey.isA(type, Optional.class)) {
            return bind(node, ConfigKey.argumentOf(type)).map(Optional::of);
        } else if (ConfigKey.isA(type, List.class)) {
            return list(node, ConfigKey.argumentOf(type));
        } else if (ConfigKey.isA(type, Map.class)) {
            return map(node, ConfigKey.argumentOf(type));
        } else if (type instanceof Class<?> c && c.isRecord()) {
            return bindRecord(node, c);
        } else if (type instanceof Class<?> c) {
            return scalar(node, c);
        }
        throw new IllegalStateException("a configuration record cannot hold a " + type.getTypeName());
    }

    private Optional<Object> list(YamlNode node, Type element) {
        if (!node.isSequence()) {
            return refuse(node, "a list is expected here: [one, another]");
        }
        List<Object> bound = new ArrayList<>();
        node.items().forEach(item -> bind(item, element).ifPresent(bound::add));
        return bound.size() == node.items().size() ? Optional.of(List.copyOf(bound)) : Optional.empty();
    }

    private Optional<Object> map(YamlNode node, Type element) {
        if (!node.isMapping()) {
            return refuse(node, "keys with values are expected here");
        }
        refuseDuplicates(node);
        Map<String, Object> bound = new LinkedHashMap<>();
        node.entries().forEach(entry -> bind(entry.value(), element).ifPresent(v -> bound.put(entry.name(), v)));
        return bound.size() == node.entries().size()
                ? Optional.of(Collections.unmodifiableMap(bound))
                : Optional.empty();
    }

    private Optional<Object> scalar(YamlNode node, Class<?> type) {
        if (!node.isScalar()) {
            return refuse(node, "a single value is expected here");
        }
        List<String> unresolved = new ArrayList<>();
        String text = new Interpolation(environment).resolve(node.text(), unresolved::add);
        unresolved.forEach(message -> problems.accept(node.problem(message)));
        if (!unresolved.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scalars.convert(text, type));
        } catch (IllegalArgumentException e) {
            // The text as it stands in the file: the value of a variable is not ours to show.
            String verb = Interpolation.isReference(node.text()) ? " resolves to a value that " : " ";
            return refuse(node, '"' + node.text() + '"' + verb + e.getMessage());
        }
    }

    private Optional<Object> bindRecord(YamlNode node, Class<?> type) {
        if (!node.isMapping()) {
            return refuse(node, "keys with values are expected here");
        }
        List<ConfigKey> keys = ConfigKey.of(type);
        refuseDuplicates(node);
        refuseUnknown(node, keys);
        List<Object> values = new ArrayList<>();
        keys.forEach(key -> component(node, key).ifPresent(values::add));
        return values.size() == keys.size() ? construct(node, type, values) : Optional.empty();
    }

    private Optional<Object> component(YamlNode node, ConfigKey key) {
        Optional<YamlNode> child = node.child(key.name()).filter(c -> !c.isEmpty());
        if (child.isPresent()) {
            return bind(child.get(), key.type());
        }
        if (key.isRequired()) {
            return refuse(node, missing(key));
        }
        return Optional.of(new Absent(this).valueOf(key));
    }

    private static String missing(ConfigKey key) {
        return "the key \"" + key.name() + "\" is missing"
                + key.doc().map(d -> ": " + d).orElse("");
    }

    private Optional<Object> construct(YamlNode node, Class<?> type, List<Object> values) {
        try {
            return Optional.of(Records.construct(type, values));
        } catch (IllegalArgumentException e) {
            return refuse(node, e.getMessage() == null ? "these values do not go together" : e.getMessage());
        }
    }

    private void refuseDuplicates(YamlNode node) {
        Set<String> seen = new HashSet<>();
        for (YamlNode.Entry entry : node.entries()) {
            if (!entry.key().isScalar()) {
                refuse(entry.key(), "a key must be a single word");
            } else if (!seen.add(entry.name())) {
                refuse(entry.key(), "the key \"" + entry.name() + "\" stands here twice");
            }
        }
    }

    private void refuseUnknown(YamlNode node, List<ConfigKey> keys) {
        List<String> known = new ArrayList<>(keys.stream().map(ConfigKey::name).toList());
        node.entries().stream()
                .filter(e -> e.key().isScalar() && !known.contains(e.name()))
                .forEach(e -> refuse(e.key(), UnknownKey.message(e.name(), known, node.keysReadElsewhere())));
    }

    private Optional<Object> refuse(YamlNode node, String message) {
        problems.accept(node.problem(message));
        return Optional.empty();
    }
}
