package com.example.orders;

import static io.garner.lineage.LineageEmitter.table;

import io.garner.lineage.LineageEmitter;
import io.garner.openmetadata.EdgeOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Adds up the shop's orders, fills the warehouse's table of revenue with them, and tells the catalog what flowed where. */
public final class OrdersEtl {

    private static final String READ =
            "SELECT ordered_at::date AS day, currency, sum(amount) AS revenue FROM public.orders GROUP BY 1, 2";

    /** A day that is filled again is replaced, so that a task may be repeated. */
    private static final String WRITE = "INSERT INTO public.daily_revenue (day, currency, revenue) VALUES (?, ?, ?)"
            + " ON CONFLICT (day, currency) DO UPDATE SET revenue = excluded.revenue";

    private OrdersEtl() {}

    public static void main(String[] arguments) {
        Settings settings = new Settings(System.getenv());
        try (Connection shop = settings.connect("SHOP");
                Connection warehouse = settings.connect("WAREHOUSE");
                LineageEmitter emitter = LineageEmitter.fromEnvironment()) {
            System.out.println(fill(shop, warehouse) + " rows in daily_revenue");
            System.out.println("lineage: " + tell(emitter));
        } catch (Settings.MissingException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (SQLException e) {
            System.err.println("The rows were not moved: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Moves the rows, all or none; answers how many. */
    static int fill(Connection shop, Connection warehouse) throws SQLException {
        int rows = 0;
        warehouse.setAutoCommit(false);
        try (Statement reading = shop.createStatement();
                ResultSet found = reading.executeQuery(READ);
                PreparedStatement writing = warehouse.prepareStatement(WRITE)) {
            while (found.next()) {
                writing.setObject(1, found.getObject("day"));
                writing.setString(2, found.getString("currency"));
                writing.setBigDecimal(3, found.getBigDecimal("revenue"));
                writing.addBatch();
                rows++;
            }
            writing.executeBatch();
        }
        warehouse.commit();
        return rows;
    }

    /** The names are those of ingest.yaml; a catalog that is away is a warning and does not fail the task. */
    static EdgeOutcome tell(LineageEmitter emitter) {
        return emitter.named("orders-datakit")
                .from(table("shop", "shop", "public", "orders"))
                .into(table("warehouse", "warehouse", "public", "daily_revenue"))
                .column(List.of("ordered_at"), "day", "date")
                .column("currency", "currency")
                .column(List.of("amount"), "revenue", "sum")
                .sql(READ)
                .emit();
    }
}
