package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.ContainerBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends back what the catalog already says of a table: descriptions and display names that are there win over ours. A server
 * keeps most of them from a bot, but takes a column of another type for a new one and drops what people wrote on it, and
 * newer servers replace display names. None of this counts for the fingerprint, which is about the source.
 */
final class PeoplesTexts {

    private PeoplesTexts() {}

    static TableBody keptIn(TableBody body, Optional<StoredEntity> stored) {
        return stored.map(there -> body.keeping(
                        first(there.displayName(), body.displayName()),
                        first(there.description(), body.description()),
                        columns(body.columns(), there.columns().orElse(List.of()))))
                .orElse(body);
    }

    static Record keptIn(ContainerBody body, StoredEntity stored) {
        return body.keeping(
                first(stored.displayName(), body.displayName()), first(stored.description(), body.description()));
    }

    private static List<ColumnBody> columns(List<ColumnBody> wanted, List<ColumnBody> stored) {
        Map<String, ColumnBody> there =
                stored.stream().collect(Collectors.toMap(ColumnBody::name, Function.identity(), (a, b) -> a));
        return wanted.stream()
                .map(column -> column(column, there.get(column.name())))
                .toList();
    }

    private static ColumnBody column(ColumnBody wanted, @Nullable ColumnBody stored) {
        if (stored == null) {
            return wanted;
        }
        return wanted.keeping(
                first(stored.displayName(), wanted.displayName()),
                first(stored.description(), wanted.description()),
                wanted.children()
                        .map(children -> columns(children, stored.children().orElse(List.of()))),
                isRetyped(wanted, stored) ? stored.tags().filter(tags -> !tags.isEmpty()) : Optional.empty());
    }

    private static boolean isRetyped(ColumnBody wanted, ColumnBody stored) {
        return !wanted.dataType().equals(stored.dataType())
                || !wanted.arrayDataType().equals(stored.arrayDataType());
    }

    private static Optional<String> first(Optional<String> stored, Optional<String> ours) {
        return stored.filter(text -> !text.isEmpty()).or(() -> ours);
    }
}
