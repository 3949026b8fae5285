package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table, sent and read alike.
 *
 * @param columns names of the table's own columns
 * @param referredColumns fully qualified names of the columns pointed at, in step with {@code columns}
 */
public record ConstraintBody(String constraintType, List<String> columns, Optional<List<String>> referredColumns) {

    public static final String PRIMARY_KEY = "PRIMARY_KEY";

    public static final String FOREIGN_KEY = "FOREIGN_KEY";

    public ConstraintBody {
        columns = List.copyOf(columns);
    }

    public boolean isPrimaryKey() {
        return constraintType.equals(PRIMARY_KEY);
    }

    public boolean isForeignKey() {
        return constraintType.equals(FOREIGN_KEY);
    }
}
