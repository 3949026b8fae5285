package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.bundle.BundleHeader;
import io.garner.config.Environment;
import io.garner.config.YamlBinder;
import io.garner.config.YamlDocument;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries {@link SourceSettings} in a bundle, because publishing needs what the source's section says of the catalog and
 * may have no such section. A key that is unknown on either side gets its default.
 */
final class CatalogSettings {

    /** Keys with a place of their own in the header, or no meaning there. */
    private static final Set<String> LEFT_OUT = Set.of("type", "service", "enabled");

    private CatalogSettings() {}

    /** The settings as texts, as they could stand in the file. */
    static Map<String, String> of(SourceSettings settings) {
        Map<String, String> texts = new TreeMap<>();
        for (RecordComponent component : SourceSettings.class.getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                text(valueOf(component, settings)).ifPresent(text -> texts.put(component.getName(), text));
            }
        }
        return texts;
    }

    static SourceSettings from(BundleHeader header) {
        Map<String, String> texts = new TreeMap<>(header.settings());
        texts.put("type", header.type());
        texts.put("service", header.service().name());
        // A literal ${ must not be looked up in this environment.
        texts.replaceAll((key, text) -> text.replace("${", "$${"));
        return new YamlBinder(Environment.of(Map.of()))
                .bind(
                        YamlDocument.parse(json(texts), "the settings in the bundle of " + header.source())
                                .only(SourceSettings.KEYS),
                        SourceSettings.class);
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(CatalogSettings::text);
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return Optional.of(value.toString());
    }

    private static Object valueOf(RecordComponent component, SourceSettings settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, String> texts) {
        try {
            return new ObjectMapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
