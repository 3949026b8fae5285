package io.garner.cli;

import io.garner.config.Environment;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the edges come from: the command line, a file or standard input. */
final class EdgeOptions {

    private static final Map<String, Dialect> DIALECTS =
            Map.of("postgres", Dialect.POSTGRES, "mssql", Dialect.SQL_SERVER);

    @Option(
            names = "--from",
            paramLabel = "TABLE",
            description = "Where the data comes from: service.database.schema.table.")
    Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TABLE", description = "Where it goes.")
    Optional<String> to = Optional.empty();

    @Option(
            names = "--column",
            paramLabel = "FROM=TO",
            description = "A column that feeds another, or several: one,other=to. May be given again.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            description =
                    "The pipeline that moves the data: service.pipeline. Left out: the DAG that Airflow runs, where"
                            + " GARNER_PIPELINE_SERVICE names its service.")
    Optional<String> pipeline = Optional.empty();

    @Option(names = "--sql", paramLabel = "TEXT", description = "The statement that moves the data.")
    Optional<String> sql = Optional.empty();

    @Option(names = "--sql-file", paramLabel = "FILE", description = "A file with that statement.")
    Optional<Path> sqlFile = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A YAML file of edges.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--stdin", description = "Read the inlets and outlets of tasks from standard input, as JSON.")
    boolean stdin;

    @Option(
            names = "--from-sql",
            paramLabel = "FILE",
            description = "Read the edges out of the statements of a file: INSERT … SELECT, CREATE TABLE … AS, SELECT …"
                    + " INTO, MERGE, UPDATE … FROM. Needs --in and --dialect.")
    Optional<Path> fromSql = Optional.empty();

    @Option(names = "--in", paramLabel = "SCHEMA", description = "Where these statements run: service.database.schema.")
    Optional<String> in = Optional.empty();

    @Option(names = "--dialect", paramLabel = "WORD", description = "What they are written in: postgres or mssql.")
    Optional<String> dialect = Optional.empty();

    @Option(
            names = "--default-schema",
            paramLabel = "NAME",
            description = "The schema of tables that --stdin names without one. Left out: the only one that has them.")
    Optional<String> defaultSchema = Optional.empty();

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Refuses what does not go together, before the catalog is asked. */
    void check(boolean readsBack) {
        long given = Stream.of(
                        from.isPresent() || to.isPresent(), file.isPresent(), stdin, fromSql.isPresent(), readsBack)
                .filter(present -> present)
                .count();
        require(
                given == 1,
                "Say what flows where: --from and --to, or --file, or --stdin, or --from-sql; or with --emit, --table"
                        + " or --service.");
        require(from.isPresent() == to.isPresent(), "An edge needs both --from and --to.");
        boolean detailed = !columns.isEmpty() || sql.isPresent() || sqlFile.isPresent();
        require(from.isPresent() || !detailed, "--column, --sql and --sql-file belong to --from and --to.");
        require(from.isPresent() || pipeline.isEmpty(), "--pipeline belongs to --from and --to.");
        require(sql.isEmpty() || sqlFile.isEmpty(), "Give --sql or --sql-file, not both.");
        require(stdin || defaultSchema.isEmpty(), "--default-schema belongs to --stdin.");
        require(
                fromSql.isPresent() == in.isPresent() && fromSql.isPresent() == dialect.isPresent(),
                "--from-sql, --in and --dialect go together.");
        require(dialect.filter(word -> !DIALECTS.containsKey(word)).isEmpty(), "--dialect is postgres or mssql.");
        in.ifPresent(this::place);
        from.ifPresent(name -> edge(Optional.empty()));
    }

    /** All edges; the catalog is asked for what their text leaves out. */
    List<Edge> edges(Environment environment, OpenMetadata catalog, Supplier<String> standardInput) {
        return edges(environment).orElseGet(() -> {
            if (fromSql.isEmpty()) {
                return new InletsAndOutlets(new TableSearch(catalog, defaultSchema)).read(standardInput.get());
            }
            List<String> parts = place(in.orElseThrow()).parts();
            return new SqlFlows(catalog, parts.get(0))
                    .read(
                            DIALECTS.getOrDefault(dialect.orElseThrow(), Dialect.POSTGRES),
                            parts.get(1),
                            parts.get(2),
                            LineageFile.text(fromSql.get(), "the statements"));
        });
    }

    private Fqn place(String name) {
        try {
            Fqn place = Fqn.parse(name);
            require(place.parts().size() == 3, "--in names a schema: service.database.schema.");
            return place;
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** Those that can be read without asking the catalog; empty when it must be asked. */
    Optional<List<Edge>> edges(Environment environment) {
        if (stdin || fromSql.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(file.map(path -> LineageFile.read(path, environment))
                .orElseGet(() -> List.of(edge(sqlFile.map(path -> LineageFile.text(path, "the statement"))
                        .or(() -> sql)))));
    }

    private Edge edge(Optional<String> statement) {
        try {
            return LineageNames.edge(
                    from.orElseThrow(),
                    to.orElseThrow(),
                    columns.stream().map(LineageNames::mapping).toList(),
                    pipeline,
                    statement,
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
