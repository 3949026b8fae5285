package io.garner.bundle;

import io.garner.ingest.ServiceIdentity;
import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.Constraints;
import io.garner.model.Constraints.Check;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.Constraints.UniqueKey.DeclaredAs;
import io.garner.model.DataType;
import io.garner.model.DataType.Domain;
import io.garner.model.Database;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.EdgeBatch;
import io.garner.model.ForeignData;
import io.garner.model.ForeignKey;
import io.garner.model.ForeignKey.Action;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.Index;
import io.garner.model.Inventory;
import io.garner.model.LoggedQuery;
import io.garner.model.Partitioning;
import io.garner.model.Partitioning.Partition;
import io.garner.model.Partitioning.Strategy;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.Task;
import io.garner.model.Pipeline.TaskRun;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.model.QueryBatch;
import io.garner.model.Routine;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Sequence;
import io.garner.model.Synonym;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TableName;
import io.garner.model.TaskSql;
import io.garner.model.TaskSqlBatch;
import io.garner.model.TypeKind;
import io.garner.model.ViewDefinition;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Harvests that hold everything there is. */
final class Samples {

    static final Finding NOTE = Finding.note("nothing-matches", "db", "no database of the server passes the filter");

    private Samples() {}

    static BundleHeader header() {
        return BundleHeader.of(
                "shop",
                "postgres",
                new ServiceIdentity(
                        "shop",
                        new ServiceFacts(
                                "Postgres",
                                Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop"))),
                new HarvestScope(
                        NameFilter.EVERYTHING,
                        new NameFilter(List.of("public", "s.*"), List.of("stage")),
                        NameFilter.EVERYTHING),
                Map.of("retire", "soft"));
    }

    static SchemaBatch small(String schema) {
        return new SchemaBatch(
                new Database("shop", Optional.empty()),
                new Schema(schema, Optional.empty()),
                List.of(table("t", List.of(Column.of("id", 1, DataType.of(TypeKind.INT, "integer"), false)))),
                List.of(),
                Set.of());
    }

    /** What schemas there are. */
    static Inventory schemas(String... names) {
        return new Inventory(List.of("shop"), Set.of(names), true);
    }

    /** Statements that ran. */
    static QueryBatch queries() {
        return new QueryBatch(
                "shop",
                QueryBatch.Log.PLAN_CACHE,
                List.of(new LoggedQuery(
                        "INSERT INTO t SELECT 1", 5_000_000_000L, Optional.of("etl"), OptionalLong.of(7), true)),
                true);
    }

    /** What a task runs. */
    static TaskSqlBatch taskSql() {
        return new TaskSqlBatch(List.of(new TaskSql(
                Fqn.of("airflow", "etl"),
                "load",
                Fqn.of("dw", "shop"),
                Optional.of("public"),
                "INSERT INTO t SELECT 1")));
    }

    /** Every component of every record of the model, present at least once. */
    static SchemaBatch everything() {
        return new SchemaBatch(
                new Database("shop", Optional.of("Ümlaut \ud83d\ude00 and a lone \ud800, \u2028 and\nlines")),
                new Schema("public", Optional.of("")),
                List.of(fullTable(), table("plain", List.of())),
                List.of(new Routine(
                        "f",
                        Routine.Kind.FUNCTION,
                        "integer",
                        List.of(new Routine.Parameter("a", Routine.Mode.IN, "integer")),
                        Optional.of("integer"),
                        "sql",
                        Optional.of("CREATE FUNCTION f …"),
                        Optional.of("Adds."))),
                Set.of(Part.values()),
                List.of(new Sequence("numbers", "bigint", "1", "1", "1", "9", true, Optional.of("Numbers."))),
                List.of(new Synonym("other", List.of("remote", "shop", "", "plain"))));
    }

    private static Table fullTable() {
        DataType money = DataType.withPrecision(TypeKind.NUMERIC, "numeric(5,-2)", 5, -2)
                .throughDomain(new Domain("price", false, Optional.of("0"), List.of("VALUE > 0")), "price");
        DataType names = DataType.arrayOf(DataType.withLength(TypeKind.VARCHAR, "varchar(40)", 40), "varchar(40)[]");
        DataType address =
                DataType.struct("address", List.of(Column.of("street", 1, DataType.of(TypeKind.TEXT, "text"), true)));
        return new Table(
                "full",
                TableKind.PARTITIONED,
                Optional.of("About full."),
                List.of(
                        column("price", 1, money, new Generation.Default("0")),
                        column("names", 2, names, new Generation.Identity(true)),
                        column("address", 3, address, new Generation.Computed("f()", true)),
                        column("mood", 4, DataType.enumOf("mood", List.of("sad", "ok")), new Generation.Default(""))),
                new Constraints(
                        Optional.of(new PrimaryKey("pk", List.of("price", "names"))),
                        List.of(new UniqueKey("u", List.of("mood"), DeclaredAs.INDEX)),
                        List.of(new ForeignKey(
                                "fk",
                                List.of("mood"),
                                new TableName("shop", "public", "plain"),
                                List.of("id"),
                                Action.CASCADE,
                                Action.SET_NULL,
                                false)),
                        List.of(new Check("c", "price > 0"))),
                List.of(new Index("i", "btree", true, List.of("mood"), List.of("price"), Optional.of("price > 0"))),
                Optional.of(new Partitioning(
                        Strategy.RANGE,
                        "RANGE (price)",
                        List.of("price"),
                        true,
                        List.of(new Partition(new TableName("shop", "public", "p1"), "FROM (1) TO (2)")))),
                Optional.of(new ForeignData("remote", "postgres_fdw", Map.of("schema_name", "x", "table_name", "y"))),
                List.of(new TableName("shop", "public", "parent")),
                Optional.of(new ViewDefinition(
                        "CREATE VIEW full AS SELECT 1", false, Optional.of(dependencies()), Optional.of(false))),
                OptionalLong.of(5_000_000_000L),
                Map.of("temporal", "history in plain"));
    }

    private static Dependencies dependencies() {
        Dependency read = Dependency.read(new TableName("shop", "public", "plain"), Set.of("id"));
        return new Dependencies(List.of(read), List.of("public.total"), List.of("gone.table"));
    }

    private static Column column(String name, int ordinal, DataType type, Generation generation) {
        return new Column(
                name,
                ordinal,
                type,
                true,
                Optional.of(generation),
                Optional.of("de"),
                Optional.of("Why."),
                Map.of("sparse", "true"));
    }

    static Table table(String name, List<Column> columns) {
        return new Table(
                name,
                TableKind.REGULAR,
                Optional.empty(),
                columns,
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    /** Schemas of so many tables with twelve columns each, made while they are asked for. */
    static Source many(int schemas, int tables) {
        List<Column> columns = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Column.of("column_" + i, i, DataType.of(TypeKind.TEXT, "text"), true))
                .toList();
        return source((scope, findings) -> IntStream.range(0, schemas)
                .mapToObj(s -> new SchemaBatch(
                        new Database("shop", Optional.empty()),
                        new Schema("schema_" + s, Optional.empty()),
                        IntStream.range(0, tables)
                                .mapToObj(t -> table("table_" + t, List.copyOf(columns)))
                                .toList(),
                        List.of(),
                        Set.of())));
    }

    /** A source that breaks down after these pieces. */
    static Source failingAfter(Harvested... pieces) {
        return source((scope, findings) -> Stream.concat(Stream.of(pieces), Stream.generate(() -> {
            throw SourceException.unreachable("Connecting to db:5432", "Connection refused", "Start it.", null);
        })));
    }

    static Source of(Harvested... pieces) {
        return source((scope, findings) -> Stream.of(pieces));
    }

    /** A source that tells something before each of its pieces and at its end. */
    static Source telling(SchemaBatch... pieces) {
        return source((scope, findings) -> Stream.concat(
                Stream.of(pieces)
                        .peek(piece -> findings.add(
                                Finding.note("before", piece.schema().name(), "comes before it"))),
                Stream.of(NOTE).peek(findings::add).filter(note -> false).map(note -> pieces[0])));
    }

    static Source source(BiFunction<HarvestScope, Findings, Stream<? extends Harvested>> harvest) {
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                return harvest.apply(scope, findings).map(Harvested.class::cast);
            }

            @Override
            public void close() {}
        };
    }

    /** A pipeline of which everything is known. */
    static PipelineBatch pipelines() {
        Instant moment = Instant.parse("2026-03-01T12:00:00Z");
        Task task = new Task(
                "extract",
                Optional.of("Extract"),
                Optional.of("Reads."),
                Optional.of("http://airflow/extract"),
                Optional.of("PythonOperator"),
                Optional.of("SELECT 1"),
                Optional.of(moment),
                Optional.of(moment),
                List.of("load"),
                List.of("slow"),
                List.of("sellers"));
        TaskRun told = new TaskRun(
                "extract", State.SUCCESSFUL, Optional.of(moment), Optional.of(moment), Optional.of("http://log"));
        Pipeline pipeline = new Pipeline(
                "orders",
                Optional.of("Orders"),
                Optional.of("Loads."),
                Optional.of("http://airflow/orders"),
                Optional.of("@daily"),
                Optional.of(moment),
                OptionalInt.of(16),
                Optional.of("/dags/orders.py"),
                Optional.of(true),
                List.of("nightly"),
                List.of("sellers"),
                List.of(task),
                List.of(new Run("r1", moment, State.SUCCESSFUL, Optional.of(moment), List.of(told))));
        return new PipelineBatch(List.of(pipeline), Optional.of("AirflowTags"));
    }

    static PipelineInventory allPipelines() {
        return new PipelineInventory(Set.of("orders"));
    }

    static EdgeBatch edges() {
        Fqn orders = Fqn.of("airflow", "orders");
        Edge edge = Edge.between(Fqn.of("s", "d", "p", "a"), Fqn.of("s", "d", "p", "b"))
                .withColumn(new ColumnMapping(List.of("id"), "id", Optional.of("abs")))
                .through(orders)
                .withSql("INSERT")
                .describedAs("by the pipeline");
        return new EdgeBatch(List.of(edge), Set.of(orders), Set.of(Fqn.of("s", "d", "p", "c")));
    }
}
