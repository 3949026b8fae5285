package io.garner.mssql;

import io.garner.source.Finding;
import java.util.List;

/**
 * Reads what views and routines depend on: with columns as far as the server can tell them, and without for the rest when
 * it ends in an error, as it does for each view over something that is not there.
 */
final class DependencyReads {

    private DependencyReads() {}

    static DependencyTable read(Reads reads, String asked) {
        if (!reads.tellsDependencies()) {
            return DependencyTable.UNKNOWN;
        }
        Reads.SoFar<DependencyRow> found = reads.asFarAsPossible(Concept.DEPENDENCIES, DependencyRow::from, asked);
        if (found.fault().isEmpty()) {
            return DependencyTable.of(found.rows(), List.of(), true);
        }
        List<DependencyRow> complete = withoutTheLast(found.rows());
        List<DependencyRow> coarse = reads.list(Concept.OBJECT_DEPENDENCIES, DependencyRow::from, asked);
        reads.tellOnce(
                Concept.DEPENDENCIES,
                new Finding(
                        "dependencies-incomplete",
                        reads.database(),
                        "of some views the tables are known and not the columns, and of some routines neither: "
                                + found.fault().get(),
                        "Repair or drop what is named there, and run again."));
        return DependencyTable.of(complete, coarse, false);
    }

    /** The error came while this one's were being told, so that some may be missing. */
    private static List<DependencyRow> withoutTheLast(List<DependencyRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        long last = rows.get(rows.size() - 1).dependent();
        return rows.stream().filter(row -> row.dependent() != last).toList();
    }
}
