package io.garner.cli;

import io.garner.source.SourceProvider;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of source that this program was built with, by the word that stands under {@code type}. */
final class Providers {

    private final Map<String, SourceProvider<?>> byType = new TreeMap<>();

    Providers(Iterable<SourceProvider<?>> providers) {
        providers.forEach(provider -> byType.put(provider.type(), provider));
    }

    /** Those on the class path. */
    @SuppressWarnings("rawtypes")
    static Providers installed() {
        ServiceLoader<SourceProvider> found = ServiceLoader.load(SourceProvider.class);
        return new Providers(found.stream()
                .<SourceProvider<?>>map(ServiceLoader.Provider::get)
                .toList());
    }

    Optional<SourceProvider<?>> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    Collection<SourceProvider<?>> all() {
        return byType.values();
    }

    Collection<String> types() {
        return byType.keySet();
    }
}
