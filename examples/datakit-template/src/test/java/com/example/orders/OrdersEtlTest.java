package com.example.orders;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.Secret;
import io.garner.lineage.LineageEmitter;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.junit.CatalogExtension;
import io.garner.testkit.junit.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a real PostgreSQL, and with a catalog that refuses what OpenMetadata refuses; nothing has to be installed. */
class OrdersEtlTest {

    private static final String ORDERS = "shop.shop.public.orders";
    private static final String REVENUE = "warehouse.warehouse.public.daily_revenue";

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    static final CatalogExtension CATALOG = CatalogExtension.version("1.4.0");

    @BeforeAll
    static void prepare() throws SQLException {
        POSTGRES.server().createDatabase("shop");
        POSTGRES.server().createDatabase("warehouse");
        POSTGRES.server().run("shop", """
                CREATE TABLE orders (id int PRIMARY KEY, ordered_at timestamp, currency text, amount numeric(12, 2));
                INSERT INTO orders VALUES
                    (1, '2026-01-01 08:00', 'EUR', 10.50), (2, '2026-01-01 21:00', 'EUR', 2), (3, '2026-01-02', 'CHF', 7)
                """);
        POSTGRES.server().run("warehouse", """
                CREATE TABLE daily_revenue (day date, currency text, revenue numeric(14, 2), PRIMARY KEY (day, currency))
                """);
        try (OpenMetadata client =
                OpenMetadata.connect(OpenMetadataConfig.of(CATALOG.apiUrl(), Secret.of(CATALOG::token)))) {
            CatalogTables.of(client)
                    .table(ORDERS, "id", "ordered_at", "currency", "amount")
                    .table(REVENUE, "day", "currency", "revenue")
                    .pipelines("airflow", "orders_datakit");
        }
    }

    @Test
    void theRowsArriveAndAreNotDoubledByASecondRun() throws SQLException {
        for (int run = 1; run <= 2; run++) {
            try (Connection shop = POSTGRES.server().connect("shop");
                    Connection warehouse = POSTGRES.server().connect("warehouse")) {
                assertThat(OrdersEtl.fill(shop, warehouse)).isEqualTo(2);
            }
        }

        assertThat(revenue()).containsExactly("2026-01-01 EUR 12.50", "2026-01-02 CHF 7.00");
    }

    @Test
    void theCatalogKnowsWhichColumnsTheyComeFrom() {
        Map<String, String> task = Map.of(
                "OPENMETADATA_URL", CATALOG.apiUrl().toString(),
                "OPENMETADATA_JWT_TOKEN", CATALOG.token(),
                "GARNER_PIPELINE_SERVICE", "airflow",
                "AIRFLOW_CTX_DAG_ID", "orders_datakit",
                "AIRFLOW_CTX_TASK_ID", "load");
        try (LineageEmitter emitter = LineageEmitter.fromEnvironment(task)) {
            assertThat(OrdersEtl.tell(emitter)).isInstanceOf(EdgeOutcome.Created.class);
            assertThat(OrdersEtl.tell(emitter)).isInstanceOf(EdgeOutcome.Unchanged.class);
        }

        assertThat(CATALOG)
                .hasLineage(ORDERS, REVENUE)
                .withColumn("ordered_at", "day")
                .withColumn("currency", "currency")
                .withColumn("amount", "revenue")
                .withPipeline("airflow.orders_datakit");
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatThrownBy(() -> new Settings(Map.of()).connect("SHOP")).hasMessageStartingWith("SHOP_HOST is not set");
    }

    private static List<String> revenue() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection warehouse = POSTGRES.server().connect("warehouse");
                ResultSet found = warehouse.createStatement().executeQuery("SELECT * FROM daily_revenue ORDER BY 1, 2")) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
            }
        }
        return rows;
    }
}
