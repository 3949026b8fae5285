package io.garner.ingest;

import static io.garner.ingest.Samples.integer;
import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.DataType;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A catalog that OpenMetadata's own ingestion filled: a length of 1 on types without length, a primary key of one column as
 * a constraint of the column, fingerprints that are not ours.
 */
class TakenOverTest {

    private static final List<String> PATHS = List.of(
            "services/databaseServices/name/shop",
            "databases/name/shop.shop",
            "databaseSchemas/name/shop.shop.public",
            "tables/name/shop.shop.public.customers",
            "tables/name/shop.shop.public.orders",
            "tables/name/shop.shop.public.stock",
            "tables/name/shop.shop.public.order_view",
            "tables/name/shop.shop.public.a__reserved__colon__b");

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0"})
    void isUpdatedAndNotDoubledAndPeoplesWorkStays(String version) {
        try (Shop shop = Shop.open(version)) {
            fill(shop, version.startsWith("1.2"));
            curate(shop, version.startsWith("1.2"));
            Map<String, String> ids = ids(shop);
            JsonNode before = shop.person().reads(customers(version));

            RunReport first = shop.run(found());

            assertThat(first.failures()).isEmpty();
            assertThat(first.created()).isZero();
            assertThat(first.retired()).isZero();
            assertThat(first.updated()).isBetween(4, 6);
            assertThat(ids(shop)).isEqualTo(ids);
            JsonNode after = shop.person().reads(customers(version));
            for (String member : List.of("description", "owner", "owners", "tags", "sourceUrl", "displayName")) {
                assertThat(after.path(member)).as(member).isEqualTo(before.path(member));
            }
            assertThat(after.at("/columns/1/description").asText()).isEqualTo("What people call them.");
            assertThat(after.at("/columns/1/tags")).isNotEmpty().isEqualTo(before.at("/columns/1/tags"));
            assertThat(after.at("/columns/1/dataType").asText()).isEqualTo("TEXT");
            assertThat(after.at("/columns/0/constraint").asText()).isEqualTo("NOT_NULL");
            assertThat(after.at("/tableConstraints/0/constraintType").asText()).isEqualTo("PRIMARY_KEY");

            shop.server().requests().clear();
            assertThat(shop.run(found()).updated()).isZero();
            assertThat(shop.verify(found()).updated()).isZero();
            assertThat(shop.writes()).isZero();
        }
    }

    private static String customers(String version) {
        return "tables/name/shop.shop.public.customers?fields=columns,tableConstraints,tags,"
                + (version.startsWith("1.2") ? "owner" : "owners");
    }

    private static Map<String, String> ids(Shop shop) {
        Map<String, String> ids = new LinkedHashMap<>();
        PATHS.forEach(path -> ids.put(path, shop.person().idOf(path)));
        return ids;
    }

    private static SchemaBatch found() {
        Table customers = Samples.table(
                "customers",
                TableKind.REGULAR,
                List.of(
                        integer("id", 1),
                        Column.of("name", 2, DataType.of(TypeKind.TEXT, "character varying"), true),
                        Column.of("since", 3, DataType.of(TypeKind.DATE, "date"), true)),
                new Constraints(
                        Optional.of(new PrimaryKey("customers_pkey", List.of("id"))), List.of(), List.of(), List.of()),
                Optional.empty());
        Table stock = Samples.table(
                "stock",
                TableKind.REGULAR,
                List.of(integer("shelf", 1), integer("item", 2)),
                new Constraints(
                        Optional.of(new PrimaryKey("stock_pkey", List.of("shelf", "item"))),
                        List.of(),
                        List.of(),
                        List.of()),
                Optional.empty());
        return schema(
                "public",
                customers,
                Samples.table("orders", key("customer_id", "public", "customers")),
                stock,
                view("order_view", "CREATE VIEW public.order_view AS SELECT id FROM orders"),
                Samples.table("a::b"));
    }

    private static void fill(Shop shop, boolean old) {
        Person bot = new Person(shop.server(), shop.server().botToken());
        bot.puts("services/databaseServices", """
                {"name": "shop", "serviceType": "Postgres", "connection": {"config": {"type": "Postgres",
                 "scheme": "postgresql+psycopg2", "hostPort": "db:5432", "username": "openmetadata", "database": "shop"}}}
                """);
        bot.puts("databases", """
                {"name": "shop", "service": "shop" HASH}
                """.replace("HASH", hash(old, 'a')));
        bot.puts("databaseSchemas", """
                {"name": "public", "database": "shop.shop", "description": "standard public schema" HASH}
                """.replace("HASH", hash(old, 'b')));
        table(bot, "customers", old, """
                {"name": "id", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1,
                 "constraint": "PRIMARY_KEY"},
                {"name": "name", "dataType": "VARCHAR", "dataTypeDisplay": "character varying", "dataLength": 1,
                 "constraint": "NULL"},
                {"name": "since", "dataType": "DATE", "dataTypeDisplay": "date", "dataLength": 1, "constraint": "NULL"}
                """, "");
        table(bot, "orders", old, """
                {"name": "id", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1,
                 "constraint": "PRIMARY_KEY"},
                {"name": "customer_id", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1,
                 "constraint": "NOT_NULL"}
                """, """
                , "tableConstraints": [{"constraintType": "FOREIGN_KEY", "columns": ["customer_id"],
                  "referredColumns": ["shop.shop.public.customers.id"]}]
                """);
        table(bot, "stock", old, """
                {"name": "shelf", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1},
                {"name": "item", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1}
                """, """
                , "tableConstraints": [{"constraintType": "PRIMARY_KEY", "columns": ["shelf", "item"]}]
                """);
        String text = old ? "viewDefinition" : "schemaDefinition";
        table(bot, "order_view", old, """
                {"name": "id", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1, "constraint": "NULL"}
                """, ", \"" + text + "\": \" SELECT id FROM orders;\"");
        table(bot, "a__reserved__colon__b", old, """
                {"name": "id", "dataType": "INT", "dataTypeDisplay": "integer", "dataLength": 1,
                 "constraint": "PRIMARY_KEY"}
                """, ", \"displayName\": \"a::b\"");
    }

    private static void table(Person bot, String name, boolean old, String columns, String more) {
        String type = name.endsWith("_view") ? "View" : "Regular";
        bot.puts(
                "tables",
                "{\"name\": \"" + name + "\", \"databaseSchema\": \"shop.shop.public\", \"tableType\": \"" + type
                        + "\", \"sourceUrl\": \"http://om.example.com/" + name + "\", \"columns\": [" + columns + "]"
                        + more + hash(old, 'c') + "}");
    }

    /** From 1.4 on: 32 hexadecimal digits that are not ours. */
    private static String hash(boolean old, char digit) {
        return old ? "" : ", \"sourceHash\": \"" + String.valueOf(digit).repeat(32) + "\"";
    }

    private static void curate(Shop shop, boolean old) {
        Person person = shop.person();
        String customers = "tables/" + person.idOf("tables/name/shop.shop.public.customers");
        String admin = "{\"type\":\"user\",\"id\":\"" + person.idOf("users/name/admin") + "\"}";
        String tag = "[{\"tagFQN\":\"PII.Sensitive\",\"source\":\"Classification\",\"labelType\":\"Manual\","
                + "\"state\":\"Confirmed\"}]";
        person.writes(customers, "description", "\"Who buys here.\"");
        person.writes(customers, "displayName", "\"Our customers\"");
        person.writes(customers, "tags", tag);
        person.writes(customers, "columns/1/description", "\"What people call them.\"");
        person.writes(customers, "columns/1/tags", tag);
        person.writes(customers, old ? "owner" : "owners", old ? admin : "[" + admin + "]");
    }
}
