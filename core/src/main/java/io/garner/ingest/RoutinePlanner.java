package io.garner.ingest;

import io.garner.ingest.Origins.Origin;
import io.garner.ingest.Plan.PlannedEntity;
import io.garner.ingest.Plan.PlannedRoutines;
import io.garner.model.Fqn;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ProcedureBodies;
import io.garner.openmetadata.ProcedureBody;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableEdges;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides what has to happen to the functions and procedures of one schema. Not thread-safe. */
final class RoutinePlanner {

    private final Fqn schema;
    private final ServerDialect dialect;
    private final TextRules rules;
    private final Origins origins;
    private final boolean verify;
    private final KeptDescriptions kept = new KeptDescriptions();

    RoutinePlanner(Fqn schema, ServerDialect dialect, TextRules rules, Origins origins, boolean verify) {
        this.schema = schema;
        this.dialect = dialect;
        this.rules = rules;
        this.origins = origins;
        this.verify = verify;
    }

    PlannedRoutines plan(SchemaBatch found, CatalogState stored, Consumer<Finding> findings) {
        ProcedureBodies bodies = new ProcedureBodies(found.routines(), schema, dialect);
        Set<String> names = new HashSet<>();
        List<PlannedEntity> known = new ArrayList<>();
        List<Supplier<PlannedEntity>> waiting = new ArrayList<>();
        for (Routine routine : found.routines()) {
            ProcedureBody body = (ProcedureBody) rules.admitted(bodies.of(routine));
            Fqn fqn = schema.child(body.name());
            if (!names.add(body.name())) {
                findings.accept(CatalogFindings.sameName(fqn, routine.name()));
                continue;
            }
            Origin origin = origins.of(fqn, found, routine);
            if (origin.isMet()) {
                known.add(plan(fqn, body, stored.routine(fqn), origin.upstream().get()));
            } else {
                Optional<StoredEntity> there = stored.routine(fqn);
                waiting.add(() -> plan(fqn, body, there, origin.upstream().get()));
            }
        }
        kept.finding(schema).ifPresent(findings);
        return new PlannedRoutines(known, waiting, Vanished.routines(schema, names, stored));
    }

    private PlannedEntity plan(Fqn fqn, ProcedureBody body, Optional<StoredEntity> stored, Upstream upstream) {
        String digest = TableEdges.digest(upstream.edges());
        ProcedureBody wanted = body.fingerprinted(digest);
        ProcedureBody disputed = body.fingerprinted(TextRules.DISPUTED + digest);
        boolean dispute = dialect.storesSourceHash()
                && stored.flatMap(StoredEntity::sourceHash).equals(disputed.sourceHash());
        Change change = change(fqn, dispute ? disputed : wanted, stored);
        List<TextChange> texts = change instanceof Change.Update update ? update.texts() : List.of();
        boolean isNewHash = !stored.flatMap(StoredEntity::sourceHash).equals(wanted.sourceHash()) && !dispute;
        boolean withholds = dialect.storesSourceHash() && !(change instanceof Change.Unchanged) && isNewHash;
        Optional<Inflow> inflow = Optional.of(new Inflow(
                        EntityType.STORED_PROCEDURE, fqn, upstream, wanted, disputed, stored, texts, withholds))
                .filter(edges -> dispute || isInQuestion(change, stored, upstream, isNewHash));
        return new PlannedEntity(change, stored, upstream.edges().size(), inflow);
    }

    /** Most routines have no edges and never had any; where no fingerprint proves that, only those that change are asked. */
    private boolean isInQuestion(Change change, Optional<StoredEntity> stored, Upstream upstream, boolean isNewHash) {
        boolean hasEdges = !upstream.edges().isEmpty();
        if (stored.isEmpty()) {
            return hasEdges;
        }
        return verify
                || (dialect.storesSourceHash() ? isNewHash : hasEdges || !(change instanceof Change.Unchanged))
                || stored.get().isDeleted();
    }

    private Change change(Fqn fqn, ProcedureBody wanted, Optional<StoredEntity> stored) {
        if (stored.isEmpty()) {
            return new Change.Create(EntityType.STORED_PROCEDURE, fqn, wanted);
        }
        TextComparison texts = rules.compare(EntityType.STORED_PROCEDURE, wanted, stored.get());
        kept.add(fqn.name(), texts);
        List<FieldDifference> structure = structure(wanted, stored.get());
        return structure.isEmpty() && texts.changes().isEmpty()
                ? new Change.Unchanged(EntityType.STORED_PROCEDURE, fqn)
                : new Change.Update(EntityType.STORED_PROCEDURE, fqn, wanted, structure, texts.changes());
    }

    /** What has to be written before edges are stored; with edges to come, the fingerprint is left to {@link LineagePass}. */
    static Optional<Write> first(PlannedEntity routine) {
        Change change = routine.change();
        boolean withheld = routine.inflow().filter(Inflow::withholds).isPresent();
        if (change instanceof Change.Unchanged || (withheld && ForeignKeyPass.isAboutFingerprint(change))) {
            return Optional.empty();
        }
        return Optional.of(
                withheld
                        ? Write.routine(
                                change.fqn(),
                                ((ProcedureBody) Changes.bodyOf(change)).withSourceHash(Optional.empty()),
                                routine.stored(),
                                false,
                                List.of())
                        : Write.container(change, routine.stored()));
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
