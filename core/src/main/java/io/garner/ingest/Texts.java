package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.PastVersion;
import io.garner.openmetadata.StoredEntity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds texts and their places; a blank text is none. Stateless. */
final class Texts {

    private Texts() {}

    /** A text without the emptiness that some clients store. */
    static Optional<String> present(Optional<String> text) {
        return text.filter(there -> !there.isEmpty());
    }

    static Optional<String> of(PastVersion version, List<String> column, String member) {
        return column.isEmpty()
                ? present(
                        switch (member) {
                            case TextChange.DESCRIPTION -> version.description();
                            case TextChange.SOURCE_URL -> version.sourceUrl();
                            default -> version.displayName();
                        })
                : column(version.columns(), column).flatMap(found -> of(found, member));
    }

    static Optional<String> of(StoredEntity entity, List<String> column, String member) {
        if (member.startsWith(TextChange.PROPERTY)) {
            return property(entity, member.substring(TextChange.PROPERTY.length()));
        }
        return column.isEmpty()
                ? present(member.equals(TextChange.DESCRIPTION) ? entity.description() : entity.displayName())
                : column(entity.columns(), column).flatMap(found -> of(found, member));
    }

    /** A custom property that is a text. */
    static Optional<String> property(StoredEntity entity, String name) {
        return present(entity.extension()
                .flatMap(properties -> Optional.ofNullable(properties.get(name)))
                .map(Object::toString));
    }

    /** Where the column stands in the entity, as the beginning of a JSON pointer; empty when it is not there. */
    static Optional<String> pointer(StoredEntity entity, List<String> column) {
        StringBuilder pointer = new StringBuilder();
        Optional<List<ColumnBody>> level = entity.columns();
        String list = "/columns/";
        for (String name : column) {
            List<ColumnBody> columns = level.orElse(List.of());
            OptionalInt place = placeOf(name, columns);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            pointer.append(list).append(place.getAsInt());
            level = columns.get(place.getAsInt()).children();
            list = "/children/";
        }
        return Optional.of(pointer.append('/').toString());
    }

    private static Optional<String> of(ColumnBody column, String member) {
        return present(member.equals(TextChange.DESCRIPTION) ? column.description() : column.displayName());
    }

    private static Optional<ColumnBody> column(Optional<List<ColumnBody>> columns, List<String> path) {
        List<ColumnBody> level = columns.orElse(List.of());
        OptionalInt place = placeOf(path.get(0), level);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        ColumnBody found = level.get(place.getAsInt());
        return path.size() == 1 ? Optional.of(found) : column(found.children(), path.subList(1, path.size()));
    }

    private static OptionalInt placeOf(String name, List<ColumnBody> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst();
    }
}
