package io.garner.mssql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a database into groups of schemas that fit into memory together; a schema is never cut. */
final class Slices {

    private Slices() {}

    static List<List<SchemaRow>> of(List<SchemaRow> schemas, int sliceAbove) {
        List<List<SchemaRow>> slices = new ArrayList<>();
        List<SchemaRow> slice = new ArrayList<>();
        long relations = 0;
        for (SchemaRow schema : schemas) {
            if (!slice.isEmpty() && relations + schema.relations() > sliceAbove) {
                slices.add(slice);
                slice = new ArrayList<>();
                relations = 0;
            }
            slice.add(schema);
            relations += schema.relations();
        }
        if (!slice.isEmpty()) {
            slices.add(slice);
        }
        return slices;
    }
}
