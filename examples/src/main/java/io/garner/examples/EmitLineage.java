package io.garner.examples;

import static io.garner.lineage.LineageEmitter.table;

import io.garner.lineage.LineageEmitter;
import io.garner.openmetadata.EdgeOutcome;
import java.util.List;

/** Tells the catalog of OPENMETADATA_URL that a job fills one table from another: all that a datakit does for lineage. */
public final class EmitLineage {
    public static void main(String[] arguments) {
        try (LineageEmitter emitter = LineageEmitter.fromEnvironment()) {
            System.out.println(emit(emitter.named("customer_etl")));
        }
    }

    static EdgeOutcome emit(LineageEmitter emitter) {
        return emitter.from(table("corporate-sql-server", "CRM", "dbo", "customers"))
                .into(table("warehouse", "staging", "public", "staging_customers"))
                .column("id", "customer_id")
                .column(List.of("first", "last"), "full_name", "concat")
                .sql("INSERT INTO staging_customers SELECT id, concat(first, ' ', last) FROM customers")
                .emit();
    }

    private EmitLineage() {}
}
