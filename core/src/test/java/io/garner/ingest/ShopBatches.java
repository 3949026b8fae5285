package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static io.garner.ingest.Samples.viewOf;

import io.garner.model.Routine;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ServiceFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A shop's database, whose keys point forwards, backwards, in circles, at themselves, at other schemas and at nothing. */
final class ShopBatches {

    private ShopBatches() {}

    /** As it is first. */
    static SchemaBatch[] opened() {
        return new SchemaBatch[] {
            schema(
                    "public",
                    table("orders", key("customer_id", "public", "customers"), key("item_id", "stock", "items")),
                    table("customers", key("best_order", "public", "orders"), key("referrer", "public", "customers")),
                    table("prices", key(List.of("b", "a"), "stock", "items", List.of("id", "shelf_id"))),
                    table("old", key("x_id", "elsewhere", "x")),
                    table("plain"),
                    view("order_view", "CREATE VIEW public.order_view AS SELECT id FROM orders")),
            schema("stock", table("items", key("shelf_id", "stock", "shelves")), table("shelves"), table("halls"))
        };
    }

    /** As it is after a while: new tables, new columns, new keys, one key less. */
    static SchemaBatch[] grown() {
        return new SchemaBatch[] {
            schema(
                    "public",
                    table("orders", key("customer_id", "public", "customers")),
                    table("customers", key("best_order", "public", "orders"), key("referrer", "public", "customers")),
                    table("prices", key(List.of("b", "a"), "stock", "items", List.of("id", "shelf_id"))),
                    table("old", key("x_id", "elsewhere", "x"), key("order_id", "public", "orders")),
                    table("plain", key("hall_id", "stock", "halls")),
                    table("returns", key("order_id", "public", "orders")),
                    table("refunds", key("return_id", "public", "returns")),
                    view("order_view", "CREATE VIEW public.order_view AS SELECT id FROM orders")),
            schema(
                    "stock",
                    table("items", key("shelf_id", "stock", "shelves"), key("hall_id", "stock", "halls")),
                    table("shelves", key("hall_id", "stock", "halls")),
                    table("halls"))
        };
    }

    /** With views, one of them over a schema that comes later, and a procedure. */
    static SchemaBatch[] viewed() {
        return new SchemaBatch[] {
            withProcedure(
                    "BEGIN END",
                    table("orders"),
                    viewOf("open_orders", "public.orders", "stock.items"),
                    viewOf("few_orders", "public.open_orders")),
            schema("stock", table("items"))
        };
    }

    /** The same when one of the views reads less, another reads more, and the procedure does more. */
    static SchemaBatch[] viewedOtherwise() {
        return new SchemaBatch[] {
            withProcedure(
                    "BEGIN NULL; END",
                    table("orders"),
                    viewOf("open_orders", "stock.items"),
                    viewOf("few_orders", "public.open_orders", "public.orders")),
            schema("stock", table("items"))
        };
    }

    private static SchemaBatch withProcedure(String code, Table... tables) {
        Routine procedure = new Routine(
                "pay",
                Routine.Kind.PROCEDURE,
                "",
                List.of(),
                Optional.empty(),
                "plpgsql",
                Optional.of(code),
                Optional.empty());
        SchemaBatch batch = schema("public", tables);
        return new SchemaBatch(batch.database(), batch.schema(), batch.tables(), List.of(procedure), Set.of());
    }

    /** Many tables in one schema, each pointing at the next and the last at the first. */
    static SchemaBatch ring(int size) {
        return schema(
                "public",
                IntStream.range(0, size)
                        .mapToObj(i -> table(name(i), key("next_id", "public", name((i + 1) % size))))
                        .toArray(Table[]::new));
    }

    /** Many tables in one schema that know nothing of each other. */
    static SchemaBatch heap(int size) {
        return schema(
                "public", IntStream.range(0, size).mapToObj(i -> table(name(i))).toArray(Table[]::new));
    }

    static String name(int number) {
        return "t%05d".formatted(number);
    }

    static Ingestion.Builder ingestion(String service, OpenMetadata catalog, SchemaBatch... batches) {
        ServiceFacts facts = new ServiceFacts(
                "Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop"));
        return Ingestion.of("shop", Samples.source(batches), new ServiceIdentity(service, facts), catalog);
    }

    static RunReport run(String service, OpenMetadata catalog, SchemaBatch... batches) {
        return ingestion(service, catalog, batches).build().run();
    }
}
