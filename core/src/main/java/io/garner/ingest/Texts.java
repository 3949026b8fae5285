package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.PastVersion;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TaskBody;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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
                : version.tasks().isPresent()
                        ? task(version.tasks(), column)
                        : column(version.columns(), column).flatMap(found -> of(found, member));
    }

    static Optional<String> of(StoredEntity entity, List<String> column, String member) {
        if (member.startsWith(TextChange.PROPERTY)) {
            return property(entity, member.substring(TextChange.PROPERTY.length()));
        }
        return column.isEmpty()
                ? present(member.equals(TextChange.DESCRIPTION) ? entity.description() : entity.displayName())
                : entity.tasks().isPresent()
                        ? task(entity.tasks(), column)
                        : column(entity.columns(), column).flatMap(found -> of(found, member));
    }

    /** A custom property that is a text. */
    static Optional<String> property(StoredEntity entity, String name) {
        return present(entity.extension()
                .flatMap(properties -> Optional.ofNullable(properties.get(name)))
                .map(Object::toString));
    }

    /** Where the column or task stands in the entity, as the beginning of a JSON pointer; empty when it is not there. */
    static Optional<String> pointer(StoredEntity entity, List<String> column) {
        if (entity.tasks().isPresent() && !column.isEmpty()) {
            List<TaskBody> tasks = entity.tasks().get();
            return placeOf(column.get(0), tasks, TaskBody::name).stream()
                    .mapToObj(place -> "/tasks/" + place + "/")
                    .findFirst();
        }
        StringBuilder pointer = new StringBuilder();
        Optional<List<ColumnBody>> level = entity.columns();
        String list = "/columns/";
        for (String name : column) {
            List<ColumnBody> columns = level.orElse(List.of());
            OptionalInt place = placeOf(name, columns, ColumnBody::name);
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
        OptionalInt place = placeOf(path.get(0), level, ColumnBody::name);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        ColumnBody found = level.get(place.getAsInt());
        return path.size() == 1 ? Optional.of(found) : column(found.children(), path.subList(1, path.size()));
    }

    /** Of a task only the description is a text that people may own. */
    private static Optional<String> task(Optional<List<TaskBody>> tasks, List<String> path) {
        return present(tasks.orElse(List.of()).stream()
                .filter(task -> task.name().equals(path.get(0)))
                .findFirst()
                .flatMap(TaskBody::description));
    }

    private static <T> OptionalInt placeOf(String name, List<T> parts, Function<T, String> nameOf) {
        return IntStream.range(0, parts.size())
                .filter(i -> nameOf.apply(parts.get(i)).equals(name))
                .findFirst();
    }
}
