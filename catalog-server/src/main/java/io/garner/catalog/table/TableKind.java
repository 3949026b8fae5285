package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.entity.Sight;
import io.garner.catalog.version.Feature;
import java.util.List;

/** Tables: their rules in the order servers check them, and their comparison. Stateless. */
public final class TableKind implements Kind {

    private static final double FIRST_VERSION = 0.1;

    private static final List<TableRule> RULES = List.of(
            new OnePrimaryKey(),
            new ConstraintColumnsExist(),
            new PartitionColumnsExist(),
            new ViewTextBelongsToViews(),
            new LengthIsGiven(),
            new ArrayItemTypeIsGiven(),
            new StructHasChildren(),
            new ScaleFitsPrecision(),
            new ColumnNamesAreUnique(),
            new ReferredColumnsExist());

    @Override
    public void prepare(Draft draft) {
        Table table = new Table(draft.json());
        RULES.forEach(rule -> rule.check(table, draft.catalog()));
        Columns.complete(draft.json(), draft.fqn(), draft.catalog().version());
    }

    @Override
    public void compare(Comparison comparison) {
        if (!comparison.put() && comparison.catalog().version().has(Feature.SCHEMA_DEFINITION)) {
            // PUT never notices another view text, PATCH does.
            comparison.member("schemaDefinition");
        }
        ConstraintComparison.run(comparison);
        ColumnComparison.run(comparison);
    }

    /**
     * Tags of columns come with {@code fields=tags}. On 1.2 {@code fields=columns} brings them too once the table was
     * updated: its updates store them with the columns.
     */
    @Override
    public void show(Sight sight) {
        if (sight.fields().asWritten()) {
            return;
        }
        boolean stored = sight.fields().has("columns")
                && sight.catalog().version().has(Feature.COLUMN_TAGS_STORED_BY_UPDATES)
                && sight.json().path("version").asDouble() > FIRST_VERSION;
        showTags(sight.json().path("columns"), stored || sight.fields().has("tags"));
    }

    private static void showTags(JsonNode columns, boolean asked) {
        for (JsonNode column : columns) {
            ObjectNode object = (ObjectNode) column;
            if (!asked) {
                object.remove("tags");
            } else if (!object.has("tags")) {
                object.putArray("tags");
            }
            showTags(column.path("children"), asked);
        }
    }
}
