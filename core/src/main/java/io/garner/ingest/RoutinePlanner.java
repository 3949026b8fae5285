package io.garner.ingest;

import io.garner.ingest.Plan.PlannedContainer;
import io.garner.ingest.Plan.PlannedRoutines;
import io.garner.model.Fqn;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ProcedureBodies;
import io.garner.openmetadata.ProcedureBody;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Decides what has to happen to the functions and procedures of one schema. Not thread-safe. */
final class RoutinePlanner {

    private final Fqn schema;
    private final ServerDialect dialect;
    private final TextRules rules;
    private final boolean verify;
    private final KeptDescriptions kept = new KeptDescriptions();

    RoutinePlanner(Fqn schema, ServerDialect dialect, TextRules rules, boolean verify) {
        this.schema = schema;
        this.dialect = dialect;
        this.rules = rules;
        this.verify = verify;
    }

    PlannedRoutines plan(SchemaBatch found, CatalogState stored, Consumer<Finding> findings) {
        ProcedureBodies bodies = new ProcedureBodies(found.routines(), schema, dialect);
        Set<String> names = new HashSet<>();
        List<PlannedContainer> planned = new ArrayList<>();
        for (Routine routine : found.routines()) {
            ProcedureBody body = bodies.of(routine);
            Fqn fqn = schema.child(body.name());
            if (names.add(body.name())) {
                planned.add(plan(fqn, (ProcedureBody) rules.admitted(body), stored.routine(fqn)));
            } else {
                findings.accept(CatalogFindings.sameName(fqn, routine.name()));
            }
        }
        kept.finding(schema).ifPresent(findings);
        return new PlannedRoutines(planned, Vanished.routines(schema, names, stored));
    }

    private PlannedContainer plan(Fqn fqn, ProcedureBody wanted, Optional<StoredEntity> stored) {
        if (stored.isEmpty()) {
            return new PlannedContainer(new Change.Create(EntityType.STORED_PROCEDURE, fqn, wanted), stored);
        }
        TextComparison texts = rules.compare(EntityType.STORED_PROCEDURE, wanted, stored.get());
        kept.add(fqn.name(), texts);
        List<FieldDifference> structure = structure(wanted, stored.get());
        Change change = structure.isEmpty() && texts.changes().isEmpty()
                ? new Change.Unchanged(EntityType.STORED_PROCEDURE, fqn)
                : new Change.Update(EntityType.STORED_PROCEDURE, fqn, wanted, structure, texts.changes());
        return new PlannedContainer(change, stored);
    }

    private List<FieldDifference> structure(ProcedureBody wanted, StoredEntity stored) {
        Differences differences = new Differences();
        if (stored.isDeleted()) {
            return List.of(Comparison.REVIVED);
        }
        boolean proved = dialect.storesSourceHash() && stored.sourceHash().equals(wanted.sourceHash());
        if (proved && !verify) {
            return List.of();
        }
        Optional<ProcedureBody.Code> code = stored.storedProcedureCode();
        differences.add(
                "language",
                code.flatMap(ProcedureBody.Code::language).orElse(""),
                wanted.storedProcedureCode().language().orElse(""));
        differences.add(
                "code",
                code.flatMap(ProcedureBody.Code::code).orElse(""),
                wanted.storedProcedureCode().code().orElse(""));
        if (dialect.storesProcedureTypes()) {
            differences.add(
                    "storedProcedureType", stored.storedProcedureType().orElse(""), wanted.storedProcedureType());
        }
        if (dialect.storesSourceHash()) {
            differences.add(
                    "sourceHash",
                    stored.sourceHash().orElse(""),
                    wanted.sourceHash().orElse(""));
        }
        return differences.all();
    }
}
