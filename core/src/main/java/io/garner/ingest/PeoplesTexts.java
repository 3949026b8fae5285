package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.DescribedBody;
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
 * keeps most of them from a bot, but takes a column of another type for a new one and drops what people gave to it, and
 * newer servers replace display names. None of this counts for the fingerprint, which is about the source. What the source
 * owns is replaced afterwards, by a PATCH.
 */
final class PeoplesTexts {

    private PeoplesTexts() {}

    static TableBody keptIn(TableBody body, Optional<StoredEntity> stored) {
        return stored.map(there -> body.keeping(
                        first(there.displayName(), body.displayName()),
                        first(there.description(), body.description()),
                        columns(body.columns(), there.columns().orElse(List.of()), false)))
                .orElse(body);
    }

    static Record keptIn(DescribedBody body, StoredEntity stored) {
        return body.keeping(
                first(stored.displayName(), body.displayName()), first(stored.description(), body.description()));
    }

    private static List<ColumnBody> columns(List<ColumnBody> wanted, List<ColumnBody> stored, boolean anew) {
        Map<String, ColumnBody> there =
                stored.stream().collect(Collectors.toMap(ColumnBody::name, Function.identity(), (a, b) -> a));
        return wanted.stream()
                .map(column -> column(column, there.get(column.name()), anew))
                .toList();
    }

    /** @param anew whether what holds the column is taken for new, and all that is in it with it */
    private static ColumnBody column(ColumnBody wanted, @Nullable ColumnBody stored, boolean anew) {
        if (stored == null) {
            return wanted;
        }
        boolean isNew = anew || isRetyped(wanted, stored);
        return wanted.keeping(
                first(stored.displayName(), wanted.displayName()),
                first(stored.description(), wanted.description()),
                wanted.children()
                        .map(children -> columns(children, stored.children().orElse(List.of()), isNew)),
                stored.tags().filter(tags -> isNew && !tags.isEmpty()),
                stored.extension().filter(properties -> isNew && !properties.isEmpty()));
    }

    private static boolean isRetyped(ColumnBody wanted, ColumnBody stored) {
        return !wanted.dataType().equals(stored.dataType())
                || !wanted.arrayDataType().equals(stored.arrayDataType());
    }

    private static Optional<String> first(Optional<String> stored, Optional<String> ours) {
        return Texts.present(stored).or(() -> ours);
    }
}
