package io.garner.mssql;

import io.garner.jdbc.Row;
import io.garner.model.Column.Generation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A row of {@code columns.sql}.
 *
 * @param id its number in the table, for descriptions; there may be holes
 * @param hasHiddenText whether there is a default or an expression that the login may not see
 * @param details what no field of the model is for
 */
record ColumnRow(
        int id,
        String name,
        TypeUse type,
        Optional<String> collation,
        boolean isNullable,
        Optional<Generation> generation,
        boolean hasHiddenText,
        Map<String, String> details) {

    /** What {@code generated_always_type_desc} says of a column that nothing is generated for. */
    private static final String NOT_GENERATED = "NOT_APPLICABLE";

    /**
     * Reads the current row.
     *
     * @param shared gives one instance for equal texts; a hundred thousand columns have a few dozen types and names
     */
    static ColumnRow from(Row row, UnaryOperator<String> shared) {
        Optional<Generation> generation = generation(row, shared);
        boolean hasText = row.flag("is_computed") || row.flag("has_default");
        return new ColumnRow(
                row.integer("column_id"),
                shared.apply(row.text("name")),
                new TypeUse(
                        row.number("type_id"),
                        row.number("base_type_id"),
                        row.integer("max_length"),
                        row.integer("precision"),
                        row.integer("scale"),
                        row.optionalInteger("vector_dimensions").orElse(0)),
                row.optionalText("collation_name").map(shared),
                row.flag("is_nullable"),
                generation,
                hasText && generation.isEmpty(),
                details(row));
    }

    private static Optional<Generation> generation(Row row, UnaryOperator<String> shared) {
        if (row.flag("is_identity")) {
            return Optional.of(new Generation.Identity(true));
        } else if (row.flag("is_computed")) {
            return row.optionalText("computed_definition")
                    .map(text -> new Generation.Computed(text, row.flag("is_persisted")));
        }
        return row.optionalText("default_definition")
                .or(() -> row.optionalText("bound_definition").map(ColumnRow::expression))
                .map(shared)
                .map(Generation.Default::new);
    }

    /** A default of its own is kept as the statement that made it: {@code CREATE DEFAULT zero AS 0}. */
    private static String expression(String definition) {
        return definition
                .replaceFirst("(?is)^\\s*create\\s+default\\s.*?\\sas\\s+", "")
                .strip();
    }

    private static Map<String, String> details(Row row) {
        Map<String, String> details = new TreeMap<>();
        row.optionalText("identity_seed")
                .ifPresent(seed -> details.put(
                        "identity",
                        seed + ", " + row.optionalText("identity_increment").orElse("1")));
        flag(row, "is_sparse", "sparse", details);
        flag(row, "is_column_set", "column set", details);
        flag(row, "is_rowguidcol", "rowguidcol", details);
        flag(row, "is_filestream", "filestream", details);
        flag(row, "is_hidden", "hidden", details);
        row.optionalText("masking_function").ifPresent(mask -> details.put("masked", mask));
        row.optionalText("xml_collection").ifPresent(name -> details.put("xml schema collection", name));
        row.optionalText("generated_always_type_desc")
                .filter(type -> !type.equals(NOT_GENERATED))
                .ifPresent(type -> details.put("generated always", Identifiers.words(type)));
        row.optionalText("encryption_type_desc").ifPresent(type -> details.put("encrypted", Identifiers.words(type)));
        return details.isEmpty() ? Map.of() : details;
    }

    private static void flag(Row row, String column, String word, Map<String, String> details) {
        if (row.flag(column)) {
            details.put(word, "true");
        }
    }
}
