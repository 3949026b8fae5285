package io.garner.ingest;

import io.garner.measure.Measurements;
import io.garner.model.Fqn;
import io.garner.model.GarnerException;
import io.garner.model.PipelineBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Outcome.Effect;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.ServiceFacts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts while a run goes on. Thread-safe. */
final class RunTally implements Findings {

    private final Instant started = Instant.now();
    private final Set<Finding> findings = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<Subject, Failure> failures = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<EntityType> storedTypes = ConcurrentHashMap.newKeySet();
    private final Map<Subject, Effect> effects = new ConcurrentHashMap<>();
    private final Set<Subject> retired = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean guarded = new AtomicBoolean();
    private final AtomicInteger tables = new AtomicInteger();
    private final AtomicInteger columns = new AtomicInteger();
    private final AtomicInteger primaryKeys = new AtomicInteger();
    private final AtomicInteger foreignKeys = new AtomicInteger();
    private final AtomicInteger routines = new AtomicInteger();
    private final AtomicReference<PipelineCounts> pipelines = new AtomicReference<>(PipelineCounts.NONE);
    private final AtomicReference<EdgeCounts> edges = new AtomicReference<>(EdgeCounts.NONE);

    /** An entity: a table and a function may share a name. */
    private record Subject(EntityType type, Fqn fqn) {}

    @Override
    public void add(Finding finding) {
        findings.add(finding);
    }

    void found(SchemaBatch batch) {
        tables.addAndGet(batch.tables().size());
        routines.addAndGet(batch.routines().size());
        for (Table table : batch.tables()) {
            columns.addAndGet(table.columns().size());
            primaryKeys.addAndGet(table.constraints().primaryKey().isPresent() ? 1 : 0);
            foreignKeys.addAndGet(table.constraints().foreignKeys().size());
        }
    }

    void found(PipelineBatch batch) {
        pipelines(new PipelineCounts(batch.pipelines().size(), 0));
    }

    /** The catalog learnt of a run of a pipeline. */
    void runTold() {
        pipelines(new PipelineCounts(0, 1));
    }

    private void pipelines(PipelineCounts more) {
        pipelines.accumulateAndGet(more, PipelineCounts::plus);
    }

    /** An entity may be written twice in a run; what it was at first decides, unless that was nothing. */
    void stored(EntityType type, Fqn fqn, Effect effect) {
        storedTypes.add(type);
        effects.merge(new Subject(type, fqn), effect, (first, second) -> first == Effect.UNCHANGED ? second : first);
    }

    /** Whether an entity of this type was written in this run. */
    boolean hasStored(EntityType type) {
        return storedTypes.contains(type);
    }

    /** An entity that needs no PUT, or gets none because the run is dry. */
    void noted(EntityType type, Fqn fqn, Effect effect) {
        effects.putIfAbsent(new Subject(type, fqn), effect);
    }

    void retired(EntityType type, Fqn fqn) {
        retired.add(new Subject(type, fqn));
    }

    /** Something was not done because a guard stopped it. */
    void guarded(Finding finding) {
        guarded.set(true);
        add(finding);
    }

    void failed(EntityType type, Fqn fqn, Failure failure) {
        failures.putIfAbsent(new Subject(type, fqn), failure);
    }

    /** Whether something was not done of this table. */
    boolean hasFailed(Fqn table) {
        return hasFailed(EntityType.TABLE, table);
    }

    /** Whether something was not done of this entity. */
    boolean hasFailed(EntityType type, Fqn fqn) {
        return failures.containsKey(new Subject(type, fqn));
    }

    void edgesUnchanged(int count) {
        edges(new EdgeCounts(0, count, 0));
    }

    /** These edges were looked at, too. */
    void edges(EdgeCounts more) {
        edges.accumulateAndGet(more, EdgeCounts::plus);
    }

    /** Tells what became of the entities; the numbers are those of the report, by kind. */
    void tell(Measurements measurements) {
        Map<EntityType, Map<String, Integer>> counts = new EnumMap<>(EntityType.class);
        effects.forEach(
                (subject, effect) -> count(counts, subject.type(), effect.name().toLowerCase(Locale.ROOT)));
        retired.forEach(subject -> count(counts, subject.type(), "retired"));
        List.copyOf(failures.keySet()).forEach(subject -> count(counts, subject.type(), "failed"));
        counts.forEach((type, outcomes) ->
                outcomes.forEach((outcome, count) -> measurements.entities(type.word(), outcome, count)));
    }

    private static void count(Map<EntityType, Map<String, Integer>> counts, EntityType type, String outcome) {
        counts.computeIfAbsent(type, t -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    RunReport report(
            String source,
            Kind kind,
            String catalogUrl,
            String runId,
            boolean stopped,
            Optional<GarnerException> fault) {
        return new RunReport(
                source,
                kind,
                statusOf(stopped, fault),
                count(Effect.CREATED),
                count(Effect.UPDATED),
                count(Effect.UNCHANGED),
                retired.size(),
                List.copyOf(failures.values()),
                List.copyOf(findings),
                tables.get(),
                columns.get(),
                primaryKeys.get(),
                foreignKeys.get(),
                routines.get(),
                Objects.requireNonNull(pipelines.get()),
                Objects.requireNonNull(edges.get()),
                Duration.between(started, Instant.now()),
                catalogUrl,
                runId,
                fault);
    }

    private RunReport.Status statusOf(boolean stopped, Optional<GarnerException> fault) {
        if (fault.isPresent()) {
            return RunReport.Status.FAILED;
        }
        return stopped || guarded.get() || !failures.isEmpty() ? RunReport.Status.PARTIAL : RunReport.Status.OK;
    }

    private int count(Effect effect) {
        return (int) effects.values().stream().filter(e -> e == effect).count();
    }
}
