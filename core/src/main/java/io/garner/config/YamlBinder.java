package io.garner.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns parts of a YAML document into records: keys are the components' names, nested records are nested mappings.
 * Components may be strings, numbers, booleans, enums, {@link java.time.Duration}, {@link java.nio.file.Path},
 * {@link java.net.URI}, {@link Secret}, other records, and {@code Optional}, {@code List} and {@code Map<String, …>} of
 * these; a {@link YamlNode} is handed on unread. May be shared between threads.
 *
 * <p>A key may be left out when its component is an Optional, a List, a Map, carries {@link Default}, or is a record
 * whose keys may all be left out. A key without a value counts as left out.
 */
public final class YamlBinder {

    private final Environment environment;

    /** A binder that resolves references against this environment. */
    public YamlBinder(Environment environment) {
        this.environment = environment;
    }

    /**
     * Binds a mapping.
     *
     * @throws ConfigurationException that tells every problem of this part of the document at once
     */
    public <T extends Record> T bind(YamlNode node, Class<T> type) {
        Set<Problem> problems = new LinkedHashSet<>();
        Object bound = new Binding(environment, problems::add).bind(node, type).orElse(null);
        if (bound == null || !problems.isEmpty()) {
            throw new ConfigurationException(
                    "Reading " + node.document(), List.copyOf(problems), "Correct the file and run again.");
        }
        return type.cast(bound);
    }
}
