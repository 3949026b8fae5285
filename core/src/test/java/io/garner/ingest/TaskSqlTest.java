package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.TableName;
import io.garner.model.TaskSql;
import io.garner.model.TaskSqlBatch;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.ColumnLineage;
import io.garner.source.StatementLineageResolver;
import io.garner.source.StatementLineageResolver.Flow;
import io.garner.source.StatementLineageResolver.Unread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tasks run, between tables that the catalog has. */
class TaskSqlTest {

    private static final SchemaBatch PUBLIC = schema("public", table("orders"), table("sums"));
    private static final SchemaBatch SALES = schema("sales", table("orders"), table("customers"));
    private static final Fqn LOAD = Fqn.of("airflow", "load");

    /** Reads {@code target<-source}, and nothing else. */
    private static final StatementLineageResolver ARROWS = text -> {
        String[] ends = text.sql().split("<-");
        if (ends.length != 2) {
            return List.of(new Unread(1, "it has no arrow"));
        }
        TableName target = new TableName(text.database(), text.schema(), ends[0]);
        Optional<TableName> from = text.known()
                .of(new TableName(text.database(), text.schema(), ends[1]))
                .map(relation -> relation.name());
        return List.of(new Flow(
                text.known().of(target).map(relation -> relation.name()).orElse(target),
                from.stream().toList(),
                from.isEmpty() ? List.of(ends[1]) : List.of(),
                new ColumnLineage(List.of(), List.of()),
                text.sql()));
    };

    private static TaskSqlBatch runs(String service, Optional<String> schema, String sql) {
        return new TaskSqlBatch(List.of(new TaskSql(LOAD, "move", Fqn.of(service, "shop"), schema, sql)));
    }

    private static RunReport run(Scheduler scheduler, Optional<StatementLineageResolver> resolver, TaskSqlBatch batch) {
        LineageRules rules =
                new LineageRules(ForeignEdges.KEEP, Map.of(), Optional.empty(), resolver, Optional.empty());
        EdgeBatch complete = new EdgeBatch(List.of(), Set.of(LOAD), Set.of(Edges.fqn("public.sums")));
        return scheduler.run(how -> how.lineage(rules), complete, batch);
    }

    private static List<String> told(RunReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals("task-sql-unread"))
                .map(finding -> finding.subject() + ": " + finding.message())
                .toList();
    }

    @Test
    void aNameWithoutSchemaIsTheOnlyTableOfThatName() {
        try (Scheduler scheduler = withTables()) {
            RunReport report = run(scheduler, Optional.of(ARROWS), runs("shop", Optional.empty(), "sums<-customers"));

            assertThat(told(report)).isEmpty();
            assertThat(new Edges(scheduler.catalog()).into("public.sums")).containsOnlyKeys("sales.customers");
        }
    }

    @Test
    void ofSeveralTablesNoneIsMeantUnlessTheSchemaIsSaid() {
        try (Scheduler scheduler = withTables()) {
            assertThat(told(run(scheduler, Optional.of(ARROWS), runs("shop", Optional.empty(), "sums<-orders"))))
                    .containsExactly("load, task move: of its SQL not all is told: several schemas of shop.shop have a"
                            + " table orders: public, sales");
            assertThat(new Edges(scheduler.catalog()).into("public.sums")).isEmpty();

            assertThat(told(run(scheduler, Optional.of(ARROWS), runs("shop", Optional.of("public"), "sums<-orders"))))
                    .isEmpty();
            assertThat(new Edges(scheduler.catalog()).into("public.sums")).containsOnlyKeys("public.orders");
        }
    }

    @Test
    void whatIsNotReadIsNamedAndKeepsWhatWasTold() {
        try (Scheduler scheduler = withTables()) {
            run(scheduler, Optional.of(ARROWS), runs("shop", Optional.empty(), "sums<-customers"));

            assertThat(told(run(scheduler, Optional.of(ARROWS), runs("shop", Optional.empty(), "sums = customers"))))
                    .containsExactly("load, task move: of its SQL not all is told: statement 1: it has no arrow");
            assertThat(told(run(scheduler, Optional.empty(), runs("shop", Optional.empty(), "sums<-customers"))))
                    .containsExactly("load, task move: of its SQL not all is told: nothing here reads SQL");
            assertThat(told(run(scheduler, Optional.of(ARROWS), runs("shop", Optional.empty(), "nothing<-here"))))
                    .containsExactly("load, task move: of its SQL not all is told: the catalog has no table nothing in"
                            + " shop.shop; the catalog has no table here in shop.shop");
            assertThat(told(run(scheduler, Optional.of(ARROWS), runs("nowhere", Optional.empty(), "sums<-customers"))))
                    .containsExactly("load, task move: of its SQL not all is told: the catalog has no service nowhere");
            assertThat(new Edges(scheduler.catalog()).into("public.sums")).containsOnlyKeys("sales.customers");

            run(scheduler, Optional.of(ARROWS), new TaskSqlBatch(List.of()));

            assertThat(new Edges(scheduler.catalog()).into("public.sums")).isEmpty();
        }
    }

    private static Scheduler withTables() {
        Scheduler scheduler = Scheduler.open("1.6.0");
        new Shop(scheduler.server(), scheduler.catalog()).run(PUBLIC, SALES);
        return scheduler;
    }
}
