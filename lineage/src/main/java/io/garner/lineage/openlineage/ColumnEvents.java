package io.garner.lineage.openlineage;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.openlineage.client.OpenLineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mappings of columns as the facet of an output. */
record ColumnEvents(OpenLineage events, ServerNames names) {

    /** The table that all these edges lead to, with the columns of each. */
    OpenLineage.OutputDataset output(Fqn to, List<Edge> edges) {
        Map<String, List<OpenLineage.InputField>> fields = new LinkedHashMap<>();
        edges.forEach(edge -> edge.columns()
                .forEach(mapping -> fields.computeIfAbsent(mapping.toColumn(), column -> new ArrayList<>())
                        .addAll(inputs(edge.from(), mapping))));
        OpenLineage.DatasetFacetsBuilder facets = events.newDatasetFacetsBuilder();
        if (!fields.isEmpty()) {
            facets.columnLineage(facet(fields));
        }
        DatasetId id = names.dataset(to).orElseThrow();
        return events.newOutputDatasetBuilder()
                .namespace(id.namespace())
                .name(id.name())
                .facets(facets.build())
                .build();
    }

    private OpenLineage.ColumnLineageDatasetFacet facet(Map<String, List<OpenLineage.InputField>> fields) {
        OpenLineage.ColumnLineageDatasetFacetFieldsBuilder all = events.newColumnLineageDatasetFacetFieldsBuilder();
        fields.forEach((column, inputs) -> all.put(
                column,
                events.newColumnLineageDatasetFacetFieldsAdditionalBuilder()
                        .inputFields(inputs)
                        .build()));
        return events.newColumnLineageDatasetFacetBuilder().fields(all.build()).build();
    }

    private List<OpenLineage.InputField> inputs(Fqn from, ColumnMapping mapping) {
        DatasetId id = names.dataset(from).orElseThrow();
        OpenLineage.InputFieldTransformationsBuilder way =
                events.newInputFieldTransformationsBuilder().type("DIRECT");
        OpenLineage.InputFieldTransformations transformation = mapping.function()
                .map(function -> way.subtype("TRANSFORMATION").description(function))
                .orElseGet(() -> way.subtype("IDENTITY"))
                .build();
        return mapping.fromColumns().stream()
                .map(column -> events.newInputFieldBuilder()
                        .namespace(id.namespace())
                        .name(id.name())
                        .field(column)
                        .transformations(List.of(transformation))
                        .build())
                .toList();
    }
}
