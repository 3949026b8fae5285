package io.garner.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key of a configuration mapping, as a record component declares it. */
record ConfigKey(String name, Type type, Optional<String> doc, Optional<String> defaultText) {

    static List<ConfigKey> of(Class<?> recordType) {
        return Arrays.stream(recordType.getRecordComponents())
                .map(ConfigKey::of)
                .toList();
    }

    private static ConfigKey of(RecordComponent component) {
        return new ConfigKey(
                component.getName(),
                component.getGenericType(),
                Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value),
                Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value));
    }

    /** Whether the file has to hold this key. A record whose keys may all be left out may be left out itself. */
    boolean isRequired() {
        return defaultText.isEmpty() && !mayBeLeftOut(type);
    }

    private static boolean mayBeLeftOut(Type type) {
        if (isA(type, Optional.class) || isA(type, List.class) || isA(type, Map.class)) {
            return true;
        }
        return type instanceof Class<?> c && c.isRecord() && of(c).stream().noneMatch(ConfigKey::isRequired);
    }

    /** Whether this is the generic type, with whatever arguments. */
    static boolean isA(Type type, Class<?> generic) {
        return type instanceof ParameterizedType p && p.getRawType().equals(generic);
    }

    /** The last argument of a generic type: the element of a list, the value of a map. */
    static Type argumentOf(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }
}
