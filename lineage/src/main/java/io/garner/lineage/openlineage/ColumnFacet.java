package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.Columns;
import io.garner.model.Edge.ColumnMapping;
import io.openlineage.client.OpenLineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facet that says where columns come from. Values pass along a DIRECT dependence; an INDIRECT one says only that the
 * column would be another if that one were, as with a filter, and is no mapping. Stateless.
 */
final class ColumnFacet {

    private static final String DIRECT = "DIRECT";

    private static final String IDENTITY = "IDENTITY";

    private ColumnFacet() {}

    private record Key(DatasetId from, String toColumn, Optional<String> function) {}

    static Columns columns(OpenLineage.ColumnLineageDatasetFacet facet) {
        if (Boolean.TRUE.equals(facet.get_deleted())) {
            return Columns.NONE;
        }
        Map<Key, Set<String>> found = new LinkedHashMap<>();
        Set<DatasetId> mentioned = new LinkedHashSet<>();
        Stream.ofNullable(facet.getDataset())
                .flatMap(List::stream)
                .flatMap(input -> dataset(input).stream())
                .forEach(mentioned::add);
        Optional.ofNullable(facet.getFields())
                .map(OpenLineage.ColumnLineageDatasetFacetFields::getAdditionalProperties)
                .orElse(Map.of())
                .forEach((column, sources) -> Stream.ofNullable(sources.getInputFields())
                        .flatMap(List::stream)
                        .forEach(input -> dataset(input).ifPresent(from -> {
                            mentioned.add(from);
                            functions(input, sources)
                                    .forEach(function -> found.computeIfAbsent(
                                                    new Key(from, column, function), key -> new LinkedHashSet<>())
                                            .add(input.getField()));
                        })));
        return new Columns(mappings(found), mentioned);
    }

    private static Map<DatasetId, List<ColumnMapping>> mappings(Map<Key, Set<String>> found) {
        Map<DatasetId, List<ColumnMapping>> direct = new LinkedHashMap<>();
        found.forEach((key, fields) -> direct.computeIfAbsent(key.from(), from -> new ArrayList<>())
                .add(new ColumnMapping(List.copyOf(fields), key.toColumn(), key.function())));
        return direct;
    }

    private static Optional<DatasetId> dataset(OpenLineage.InputField input) {
        return input.getNamespace() == null || input.getName() == null
                ? Optional.empty()
                : Optional.of(new DatasetId(input.getNamespace(), input.getName()));
    }

    /** What is done to the values on the way, for each direct way; none when there is no direct one. */
    private static Set<Optional<String>> functions(
            OpenLineage.InputField input, OpenLineage.ColumnLineageDatasetFacetFieldsAdditional sources) {
        Set<Optional<String>> functions = new LinkedHashSet<>();
        if (input.getField() == null || input.getField().isBlank()) {
            return functions;
        }
        List<OpenLineage.InputFieldTransformations> ways =
                Optional.ofNullable(input.getTransformations()).orElse(List.of());
        ways.stream()
                .filter(way -> way.getType() == null || way.getType().equalsIgnoreCase(DIRECT))
                .forEach(way -> functions.add(function(way.getSubtype(), way.getDescription())));
        if (ways.isEmpty()) {
            // Before its version 1.1 the facet told of values only, with one word for all inputs of a column.
            functions.add(function(sources.getTransformationType(), sources.getTransformationDescription()));
        }
        return functions;
    }

    private static Optional<String> function(String kind, String description) {
        return text(description)
                .or(() -> text(kind)
                        .filter(word -> !word.equalsIgnoreCase(IDENTITY))
                        .map(word -> word.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(there -> !there.isBlank());
    }
}
