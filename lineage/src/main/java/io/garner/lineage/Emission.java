package io.garner.lineage;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One edge on its way: {@link LineageEmitter#from}. Each method but the last ones gives another emission, so that one may
 * be kept and completed in several ways. Immutable, thread-safe.
 */
public final class Emission {

    private final LineageEmitter emitter;
    private final Node from;
    private final @Nullable Node into;
    private final List<Supplier<ColumnMapping>> columns;
    private final Optional<Node> pipeline;
    private final Optional<String> sql;
    private final Optional<String> description;
    private final Optional<Edge.Source> source;

    Emission(LineageEmitter emitter, Node from) {
        this(emitter, from, null, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Emission(
            LineageEmitter emitter,
            Node from,
            @Nullable Node into,
            List<Supplier<ColumnMapping>> columns,
            Optional<Node> pipeline,
            Optional<String> sql,
            Optional<String> description,
            Optional<Edge.Source> source) {
        this.emitter = emitter;
        this.from = from;
        this.into = into;
        this.columns = columns;
        this.pipeline = pipeline;
        this.sql = sql;
        this.description = description;
        this.source = source;
    }

    /** Where the data goes. */
    public Emission into(Node target) {
        return new Emission(emitter, from, target, columns, pipeline, sql, description, source);
    }

    /** This column is passed on as it is. */
    public Emission column(String fromColumn, String toColumn) {
        return mapped(() -> new ColumnMapping(List.of(fromColumn), toColumn, Optional.empty()));
    }

    /**
     * These columns feed that one.
     *
     * @param function what is done to them: {@code concat}
     */
    public Emission column(List<String> fromColumns, String toColumn, String function) {
        List<String> sources = List.copyOf(fromColumns);
        return mapped(() -> new ColumnMapping(sources, toColumn, Optional.of(function)));
    }

    /** The same, of a mapping that is there already. */
    public Emission column(ColumnMapping mapping) {
        return mapped(() -> mapping);
    }

    /** Made when the edge is: a mapping of nothing is an outcome and no exception. */
    private Emission mapped(Supplier<ColumnMapping> mapping) {
        List<Supplier<ColumnMapping>> more = new ArrayList<>(columns);
        more.add(mapping);
        return new Emission(emitter, from, into, List.copyOf(more), pipeline, sql, description, source);
    }

    /** The pipeline that moves the data; left out, it is the one of the run's context. */
    public Emission via(Node process) {
        return new Emission(emitter, from, into, columns, Optional.of(process), sql, description, source);
    }

    /** The statement that moves the data. */
    public Emission sql(String statement) {
        return new Emission(emitter, from, into, columns, pipeline, Optional.of(statement), description, source);
    }

    /** A text for people. */
    public Emission describedAs(String text) {
        return new Emission(emitter, from, into, columns, pipeline, sql, Optional.of(text), source);
    }

    /** How the flow was found out; left out, a pipeline or a statement says so. */
    public Emission foundBy(Edge.Source how) {
        return new Emission(emitter, from, into, columns, pipeline, sql, description, Optional.of(how));
    }

    /** Tells the catalog, and what became of it. */
    public EdgeOutcome emit() {
        return emitter.checked(this, emitter.emitting().put(from.type(), this::edge, toType()));
    }

    /**
     * The same on a thread of the emitter. Where {@value Lanes#QUEUED_IN_A_LANE} edges are waiting, the caller waits for a
     * place. Closing the emitter waits for what was emitted.
     */
    public CompletableFuture<EdgeOutcome> emitAsync() {
        return emitter.lanes().submit(toString(), this::emit);
    }

    /** Takes the edge back, as far as it is this emitter's. */
    public EdgeOutcome remove() {
        return emitter.checked(this, emitter.emitting().remove(from.type(), this::edge, toType()));
    }

    /**
     * The edge as a record.
     *
     * @throws IllegalArgumentException when a name is none, the target is missing or both ends are the same
     */
    public Edge edge() {
        if (into == null) {
            throw new IllegalArgumentException("an edge from " + from.fqn() + " needs a target: into(…)");
        }
        pipeline.filter(process -> process.type() != EntityType.PIPELINE).ifPresent(process -> {
            throw new IllegalArgumentException("an edge goes via a pipeline, and " + process.fqn() + " is none");
        });
        Edge.Source how = source.orElseGet(() ->
                pipeline.isPresent() ? Edge.Source.PIPELINE : sql.isPresent() ? Edge.Source.QUERY : Edge.Source.MANUAL);
        List<ColumnMapping> mappings = columns.stream().map(Supplier::get).toList();
        return new Edge(from.fqn(), into.fqn(), mappings, how, pipeline.map(Node::fqn), sql, description);
    }

    private EntityType toType() {
        return into == null ? EntityType.TABLE : into.type();
    }

    @Override
    public String toString() {
        return String.join(".", from.parts()) + " -> " + (into == null ? "nothing" : String.join(".", into.parts()));
    }
}
