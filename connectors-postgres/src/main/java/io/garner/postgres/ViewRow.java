package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code views.sql}.
 *
 * @param query empty when a table behind the view was locked
 */
record ViewRow(String quotedName, boolean isPopulated, Optional<String> query) {

    static ViewRow from(Row row) {
        return new ViewRow(row.text("quoted_name"), row.flag("is_populated"), row.optionalText("query"));
    }
}
