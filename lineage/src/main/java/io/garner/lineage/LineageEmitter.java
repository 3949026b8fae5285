package io.garner.lineage;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a catalog what flows where:
 *
 * <pre>{@code
 * try (LineageEmitter emitter = LineageEmitter.fromEnvironment()) {
 *     emitter.from(table("corporate-sql-server", "CRM", "dbo", "customers"))
 *             .into(table("warehouse", "staging", "public", "staging_customers"))
 *             .column("id", "customer_id")
 *             .column(List.of("first", "last"), "full_name", "concat")
 *             .via(pipeline("airflow", "customer_etl"))
 *             .emit();
 * }
 * }</pre>
 *
 * An edge that does not arrive is an {@link EdgeOutcome} and a warning in the log, never an exception, unless
 * {@link #strict}: a job that moves data must not fail because the catalog is away. An edge that is told again is
 * compared and not written. Of each pair of tables an emitter says all it knows at once: what it said before and does not
 * repeat is taken back, and what others say stays.
 *
 * <p>An emitter with other settings shares the connection with the one that it was made from; closing any closes it.
 * Immutable but for that, thread-safe.
 */
public final class LineageEmitter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LineageEmitter.class);

    private static final String DEFAULT_URL = "http://localhost:8585/api";

    private final Session session;
    private final EmitterOptions options;
    private final Emitting emitting;

    private LineageEmitter(Session session, EmitterOptions options) {
        this.session = session;
        this.options = options;
        this.emitting = new Emitting(session, options);
    }

    /** An emitter over a catalog that the caller opened and closes. */
    public static LineageEmitter to(OpenMetadata catalog) {
        return new LineageEmitter(new Session(() -> catalog, false), ofProcess());
    }

    /** An emitter that opens the catalog when the first edge needs it, and closes it. */
    public static LineageEmitter to(OpenMetadataConfig config) {
        return new LineageEmitter(new Session(() -> OpenMetadata.connect(config), true), ofProcess());
    }

    /**
     * The same.
     *
     * @param token asked for the token at first and whenever the catalog no longer takes the last one
     */
    public static LineageEmitter to(URI url, Supplier<String> token) {
        return to(() -> OpenMetadataConfig.of(url, Secret.of(token)), ofProcess());
    }

    /** The catalog that OPENMETADATA_URL and OPENMETADATA_JWT_TOKEN of the process name. */
    public static LineageEmitter fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** The same of these variables, which also say on whose behalf: {@link RunContext}. */
    public static LineageEmitter fromEnvironment(Map<String, String> variables) {
        Environment environment = Environment.of(variables);
        Supplier<OpenMetadataConfig> config = () -> OpenMetadataConfig.of(
                URI.create(environment.get("OPENMETADATA_URL").orElse(DEFAULT_URL)),
                Secret.fromEnv("OPENMETADATA_JWT_TOKEN", environment));
        return to(config, EmitterOptions.in(RunContext.of(variables)));
    }

    private static LineageEmitter to(Supplier<OpenMetadataConfig> config, EmitterOptions options) {
        return new LineageEmitter(new Session(() -> OpenMetadata.connect(config.get()), true), options);
    }

    private static EmitterOptions ofProcess() {
        return EmitterOptions.in(RunContext.of(System.getenv()));
    }

    /** A table by service, database, schema and name as its source spells them; or by its whole name in the catalog. */
    public static Node table(String... parts) {
        return Node.of(EntityType.TABLE, parts);
    }

    /** A pipeline by service and name, such as the id of a DAG; or by its whole name in the catalog. */
    public static Node pipeline(String... parts) {
        return Node.of(EntityType.PIPELINE, parts);
    }

    /**
     * The same emitter by this name, under which the catalog keeps its edges: without blanks, the same in each run, and
     * no other program's. An emitter without a name goes by the DAG and task that Airflow runs, else by the pipeline of
     * each edge ({@link RunContext}).
     */
    public LineageEmitter named(String name) {
        return with(options.with(new RunContext(name, options.context().pipeline())));
    }

    /** The same emitter on behalf of somebody else. */
    public LineageEmitter in(RunContext context) {
        return with(options.with(context));
    }

    /** The same emitter, for which an edge that does not arrive is a {@link LineageException}. */
    public LineageEmitter strict() {
        return with(options.strictly());
    }

    /** The same emitter, which says what it would do, and does nothing. */
    public LineageEmitter dryRun() {
        return with(options.dry());
    }

    /**
     * The same emitter, which makes up a table that the catalog does not have, with the columns that the edge names. A
     * service is never made up.
     */
    public LineageEmitter createMissing() {
        return with(options.creatingMissing());
    }

    /** The same emitter with this policy for edges that somebody else has made; else they are kept. */
    public LineageEmitter foreignEdges(ForeignEdges policy) {
        return with(options.with(policy));
    }

    /** The same emitter, which sends and repeats nothing when an edge has taken so long; else a minute. */
    public LineageEmitter within(Duration patience) {
        return with(options.with(patience));
    }

    private LineageEmitter with(EmitterOptions others) {
        return new LineageEmitter(session, others);
    }

    /** Begins an edge, where the data comes from. */
    public Emission from(Node source) {
        return new Emission(this, source);
    }

    /**
     * Emits edges between tables as the stream yields them, a few at once and few in hand. Of two edges between the same
     * tables the later one replaces the former: {@link Edges#merged} makes one of them.
     *
     * @throws LineageException when this emitter is strict and an edge does not arrive; the rest is not begun then
     */
    public BatchOutcome emitAll(Stream<Edge> edges) {
        return emitAll(edges, (edge, outcome) -> {});
    }

    /** The same; {@code each} is told of every edge on the thread that emitted it, and must be thread-safe. */
    public BatchOutcome emitAll(Stream<Edge> edges, BiConsumer<Edge, EdgeOutcome> each) {
        return new Batch(this, each).run(edges);
    }

    /** Takes an edge between tables back, as far as it is this emitter's; what else it says does not matter. */
    public EdgeOutcome remove(Edge edge) {
        return checked(
                edge.from() + " -> " + edge.to(), emitting.remove(EntityType.TABLE, () -> edge, EntityType.TABLE));
    }

    /**
     * The edges around an entity, one step far; empty when there is no such entity.
     *
     * @throws io.garner.openmetadata.OpenMetadataException when the catalog does not tell
     */
    public Optional<EntityLineage> lineageOf(Node node) {
        return session.opened().catalog().lineage().of(node.type(), node.fqn(), 1, 1);
    }

    /** Waits half a minute at most for what was emitted asynchronously. */
    @Override
    public void close() {
        session.close();
    }

    Emitting emitting() {
        return emitting;
    }

    Lanes lanes() {
        return session.lanes();
    }

    /** Tells the log, or throws, when an edge did not arrive. */
    EdgeOutcome checked(Object edge, EdgeOutcome outcome) {
        if (!outcome.isDone()) {
            if (options.strict()) {
                throw new LineageException("Emitting " + edge, outcome);
            }
            LOG.warn("{}: {}", edge, outcome);
        }
        outcome.otherPipeline().ifPresent(other -> LOG.warn("{}: {}", edge, other));
        return outcome;
    }
}
