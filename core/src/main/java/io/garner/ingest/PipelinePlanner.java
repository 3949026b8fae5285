package io.garner.ingest;

import io.garner.ingest.PipelinePlan.PlannedPipeline;
import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.model.PipelineBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.PipelineBodies;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what has to happen to pipelines. Used by the thread that plans. */
final class PipelinePlanner {

    private final Fqn service;
    private final ServerDialect dialect;
    private final TextRules rules;
    private final PipelineLabels labels;
    private final boolean verify;

    PipelinePlanner(Fqn service, ServerDialect dialect, TextRules rules, PipelineLabels labels, boolean verify) {
        this.service = service;
        this.dialect = dialect;
        this.rules = rules;
        this.labels = labels;
        this.verify = verify;
    }

    PipelinePlan plan(PipelineBatch batch, PipelineStates states) {
        List<PlannedPipeline> planned = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        KeptDescriptions kept = new KeptDescriptions();
        for (Pipeline pipeline : batch.pipelines()) {
            Fqn fqn = service.child(pipeline.name());
            if (states.meet(fqn)) {
                planned.add(plan(fqn, pipeline, batch.classification(), states.of(fqn), kept, findings));
            } else {
                findings.add(CatalogFindings.samePipeline(fqn, pipeline.name()));
            }
        }
        kept.finding(service).ifPresent(findings::add);
        return new PipelinePlan(planned, findings);
    }

    private PlannedPipeline plan(
            Fqn fqn,
            Pipeline found,
            Optional<String> classification,
            Optional<StoredEntity> stored,
            KeptDescriptions kept,
            List<Finding> findings) {
        PipelineBody said = rules.admitted(PipelineBodies.pipeline(found, service));
        PipelineBody wanted = rules.fingerprinted(
                labels.labelled(said, found, classification, stored), PipelineLabels.ownersOfTasks(found));
        if (stored.isEmpty()) {
            return new PlannedPipeline(fqn, found, wanted, new Change.Create(EntityType.PIPELINE, fqn, wanted), stored);
        }
        TextComparison texts = rules.compare(wanted, stored.get());
        kept.add(fqn.name(), texts);
        List<FieldDifference> structure = structure(fqn, wanted, stored.get(), texts.changes(), findings);
        Change change = structure.isEmpty() && texts.changes().isEmpty()
                ? new Change.Unchanged(EntityType.PIPELINE, fqn)
                : new Change.Update(EntityType.PIPELINE, fqn, wanted, structure, texts.changes());
        return new PlannedPipeline(fqn, found, wanted, change, stored);
    }

    private List<FieldDifference> structure(
            Fqn fqn, PipelineBody wanted, StoredEntity stored, List<TextChange> texts, List<Finding> findings) {
        if (stored.isDeleted()) {
            List<FieldDifference> all = everyDifference(wanted, stored);
            all.add(0, Comparison.REVIVED);
            return all;
        }
        return dialect.storesSourceHash()
                ? byFingerprint(wanted, stored, texts)
                : byFields(fqn, wanted, stored, texts, findings);
    }

    private List<FieldDifference> byFingerprint(PipelineBody wanted, StoredEntity stored, List<TextChange> texts) {
        boolean sameHash = wanted.sourceHash().equals(stored.sourceHash());
        if (sameHash && !verify) {
            return PipelineComparison.ofLabels(wanted, stored);
        }
        List<FieldDifference> differences = everyDifference(wanted, stored);
        if (!sameHash && differences.isEmpty() && texts.isEmpty()) {
            differences.add(new FieldDifference(
                    "sourceHash",
                    stored.sourceHash().orElse(""),
                    wanted.sourceHash().orElse("")));
        }
        return differences;
    }

    private List<FieldDifference> everyDifference(PipelineBody wanted, StoredEntity stored) {
        List<FieldDifference> differences = new ArrayList<>(PipelineComparison.ofNoticed(wanted, stored));
        if (dialect.storesPipelineStates()) {
            differences.addAll(PipelineComparison.ofState(wanted, stored));
        }
        differences.addAll(PipelineComparison.ofUnnoticed(wanted, stored));
        return differences;
    }

    private List<FieldDifference> byFields(
            Fqn fqn, PipelineBody wanted, StoredEntity stored, List<TextChange> texts, List<Finding> findings) {
        List<FieldDifference> noticed = PipelineComparison.ofNoticed(wanted, stored);
        List<FieldDifference> unnoticed = PipelineComparison.ofUnnoticed(wanted, stored);
        if (unnoticed.isEmpty()) {
            return noticed;
        }
        // A text that is filled by PUT is a change that the others can ride on.
        if (!noticed.isEmpty() || texts.stream().anyMatch(TextChange::fills)) {
            List<FieldDifference> all = new ArrayList<>(noticed);
            all.addAll(unnoticed);
            return all;
        }
        String fields = unnoticed.stream().map(FieldDifference::field).collect(Collectors.joining(", "));
        findings.add(CatalogFindings.keptByCatalog(fqn, "pipeline", dialect.version(), fields));
        return List.of();
    }
}
