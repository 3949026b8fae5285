package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Graphs to draw, written down as a{@code table.column > table.column} a line. */
final class Graphs {

    private final String root;
    private final Map<String, Set<String>> nodes = new TreeMap<>();
    private final Map<List<String>, Link> links =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    Graphs(String root) {
        this.root = root;
        node(root);
    }

    static String table(String name) {
        return "pagila.pagila.public." + name;
    }

    private Set<String> node(String name) {
        return nodes.computeIfAbsent(name, key -> new LinkedHashSet<>());
    }

    /** Says that a table feeds another, and with which columns: {@code a=b}. */
    Graphs feeds(String from, String to, String... columns) {
        return feeds(Optional.empty(), from, to, columns);
    }

    Graphs moves(String pipeline, String from, String to, String... columns) {
        return feeds(Optional.of(pipeline), from, to, columns);
    }

    private Graphs feeds(Optional<String> pipeline, String from, String to, String... columns) {
        List<ColumnLink> pairs = new ArrayList<>();
        Set<String> out = node(from);
        Set<String> in = node(to);
        for (String column : columns) {
            String[] ends = column.split("=");
            out.add(ends[0]);
            in.add(ends[1]);
            pairs.add(new ColumnLink(ends[0], ends[1], Optional.empty()));
        }
        links.put(List.of(from, to), new Link(from, to, pairs, pipeline, Optional.of("ViewLineage")));
        return this;
    }

    LineageGraph graph() {
        List<Node> all = nodes.entrySet().stream()
                .map(node -> new Node(node.getKey(), "table", List.copyOf(node.getValue())))
                .toList();
        return new LineageGraph(root, all, List.copyOf(links.values()), 3, false);
    }

    /** A small one of two services, with a pipeline and a link of which only the tables are known. */
    static LineageGraph small() {
        return new Graphs("dw.dw.mart.customer")
                .moves(
                        "airflow.customer_etl",
                        "crm.CRM.dbo.customers",
                        "dw.dw.staging.customers",
                        "id=customer_id",
                        "first=full_name",
                        "last=full_name")
                .feeds("dw.dw.staging.customers", "dw.dw.mart.customer", "customer_id=customer_id", "full_name=name")
                .feeds("crm.CRM.dbo.addresses", "dw.dw.mart.customer")
                .graph();
    }

    /** Views over tables, views over views, and a report of another service. */
    static LineageGraph rental() {
        return new Graphs(table("customer_list"))
                .feeds(
                        table("customer"),
                        table("customer_list"),
                        "customer_id=id",
                        "first_name=name",
                        "last_name=name",
                        "activebool=notes",
                        "store_id=sid")
                .feeds(
                        table("address"),
                        table("customer_list"),
                        "address=address",
                        "postal_code=zip code",
                        "phone=phone")
                .feeds(table("city"), table("customer_list"), "city=city")
                .feeds(table("country"), table("customer_list"), "country=country")
                .feeds(table("city"), table("staff_list"), "city=city")
                .feeds(table("country"), table("staff_list"), "country=country")
                .feeds(
                        table("staff"),
                        table("staff_list"),
                        "staff_id=id",
                        "first_name=name",
                        "last_name=name",
                        "store_id=sid")
                .feeds(table("address"), table("staff_list"), "address=address", "postal_code=zip code", "phone=phone")
                .feeds(table("payment"), table("sales_by_store"), "amount=total_sales")
                .feeds(table("staff_list"), table("sales_by_store"), "name=manager")
                .feeds(
                        table("customer_list"),
                        table("report"),
                        "id=customer",
                        "name=customer",
                        "city=place",
                        "country=place")
                .moves(
                        "airflow.nightly_load",
                        table("report"),
                        "warehouse.dw.mart.customers",
                        "customer=customer_name",
                        "place=customer_place")
                .moves(
                        "airflow.nightly_load",
                        table("sales_by_store"),
                        "warehouse.dw.mart.sales",
                        "total_sales=total",
                        "manager=manager_name")
                .moves(
                        "airflow.nightly_load",
                        "warehouse.dw.mart.customers",
                        "warehouse.dw.mart.everything_that_marketing_wants_to_know_in_one_wide_table",
                        "customer_name=customer_name")
                .feeds(
                        "warehouse.dw.mart.sales",
                        "warehouse.dw.mart.everything_that_marketing_wants_to_know_in_one_wide_table")
                .graph();
    }

    /** Five layers of twenty tables; each table takes three columns from two of the layer before. */
    static LineageGraph hundred() {
        Graphs graphs = new Graphs(hundredth(2, 9));
        for (int layer = 1; layer < 5; layer++) {
            for (int i = 0; i < 20; i++) {
                int near = (i + layer) % 20;
                graphs.feeds(hundredth(layer - 1, i), hundredth(layer, i), "id=id", "amount=amount");
                graphs.feeds(hundredth(layer - 1, near), hundredth(layer, i), "changed_at=changed_at");
            }
        }
        return graphs.graph();
    }

    private static String hundredth(int layer, int i) {
        List<String> services =
                List.of("crm.CRM.dbo", "staging.st.public", "core.dw.core", "mart.dw.mart", "report.bi.out");
        return services.get(layer) + ".table_" + i;
    }
}
