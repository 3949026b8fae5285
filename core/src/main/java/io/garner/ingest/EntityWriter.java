package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.BulkPuts;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Outcome.Effect;
import io.garner.openmetadata.PatchOperation;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.Revisions;
import io.garner.openmetadata.Revisions.Guard;
import io.garner.openmetadata.Snapshot;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Findings;
import java.util.List;
import java.util.Optional;

/**
 * Carries out one {@link Write} at a time, without undoing what people do meanwhile: an entity is read just before it is
 * written, and read and written anew when somebody was faster. Thread-safe.
 */
final class EntityWriter {

    /** How often somebody may be faster before the entity is left to the next run. */
    private static final int MOST_ATTEMPTS = 5;

    /** No fingerprint looks like this, so a run that dies between two writes is completed by the next. */
    private static final String NO_FINGERPRINT = "0".repeat(32);

    private final OpenMetadata catalog;
    private final Revisions revisions;
    private final KnownNames names;

    EntityWriter(OpenMetadata catalog, Findings findings) {
        this.catalog = catalog;
        this.revisions = catalog.revisions();
        this.names = new KnownNames(revisions, findings);
    }

    /**
     * What became of a write.
     *
     * @param method of the request that decided it
     */
    record Written(String method, Outcome outcome) {}

    Written write(Write write) {
        if (write.body().isEmpty()) {
            return new Written("PATCH", patch(write, write.id().orElseThrow()));
        }
        Outcome put = write.kind() == Write.Kind.UNNOTICED
                ? putTwice(write)
                : put(write, write.body().get());
        if (write.texts().isEmpty() || !(put instanceof Outcome.Stored stored)) {
            return new Written("PUT", put);
        }
        Outcome patched = patch(write, stored.entity().id());
        boolean refused = patched instanceof Outcome.Refused;
        return new Written(refused ? "PATCH" : "PUT", refused ? patched : sum(stored, (Outcome.Stored) patched));
    }

    /** The write as a row of a bulk request, with what there is by now. */
    BulkPuts.Row rowOf(Write write) {
        return rowOf(write, write.body().orElseThrow(), now(write).map(Snapshot::entity));
    }

    private Outcome putTwice(Write write) {
        Record body = write.body().orElseThrow();
        Outcome noticed = put(write, withoutFingerprint(body));
        return noticed instanceof Outcome.Refused ? noticed : put(write, body);
    }

    private static Record withoutFingerprint(Record body) {
        return body instanceof PipelineBody pipeline
                ? pipeline.withSourceHash(Optional.of(NO_FINGERPRINT))
                : ((TableBody) body).withSourceHash(Optional.of(NO_FINGERPRINT));
    }

    private Outcome put(Write write, Record body) {
        for (int attempt = 1; ; attempt++) {
            Optional<Snapshot> now = now(write);
            Outcome outcome = put(write, body, now);
            if (attempt == MOST_ATTEMPTS || !(outcome instanceof Outcome.Refused refused) || !refused.isOvertaken()) {
                return outcome;
            }
        }
    }

    private Outcome put(Write write, Record body, Optional<Snapshot> now) {
        BulkPuts.Row row = rowOf(write, body, now.map(Snapshot::entity));
        return catalog.put(write.type(), row.body(), row.kept(), now.flatMap(Snapshot::etag));
    }

    private BulkPuts.Row rowOf(Write write, Record body, Optional<StoredEntity> there) {
        Kept kept = there.map(StoredEntity::kept).orElse(Kept.NOTHING);
        Kept beyond = sourceUrlOf(body).isPresent() && kept.sourceUrl().equals(write.sourceUrl())
                ? kept.withoutSourceUrl()
                : kept;
        return new BulkPuts.Row(complete(write.fqn(), body, there), settled(write, beyond));
    }

    private Record complete(Fqn fqn, Record body, Optional<StoredEntity> there) {
        if (body instanceof TableBody table) {
            TableBody theirs =
                    there.flatMap(StoredEntity::owners).orElse(List.of()).isEmpty()
                            ? table
                            : table.withExtras(table.extras().withOwners(Optional.empty()));
            return names.resolved(fqn, PeoplesTexts.keptIn(theirs, there));
        }
        if (body instanceof PipelineBody pipeline) {
            return there.map(now -> PeoplesPipelines.keptIn(pipeline, now)).orElse(pipeline);
        }
        return there.isPresent() && body instanceof DescribedBody container
                ? PeoplesTexts.keptIn(container, there.get())
                : body;
    }

    private static Optional<String> sourceUrlOf(Record body) {
        if (body instanceof TableBody table) {
            return table.extras().sourceUrl();
        }
        return body instanceof DescribedBody container ? container.sourceUrl() : Optional.empty();
    }

    /** A custom property may be gone from its type, and a bot's PUT needs none. */
    private Kept settled(Write write, Kept kept) {
        return names.resolved(write.fqn(), catalog.usesBotToken() ? kept.withoutExtension() : kept);
    }

    private Optional<Snapshot> now(Write write) {
        return write.again() && write.isNew()
                ? revisions.now(write.type(), write.fqn())
                : write.id().flatMap(key -> revisions.now(write.type(), key));
    }

    private Outcome patch(Write write, String id) {
        Outcome outcome = new Outcome.Refused(0, "somebody else changed it each time that it was about to be written");
        Optional<String> hash = write.hash().filter(value -> catalog.dialect().storesSourceHash());
        Optional<Snapshot> before = Optional.empty();
        Guard guard = Guard.ETAG;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Optional<Snapshot> now = revisions.now(write.type(), id).filter(snapshot -> isAlive(snapshot.entity()));
            if (now.isEmpty()) {
                return new Outcome.Refused(0, "somebody deleted it in the meantime");
            }
            List<PatchOperation> operations = TextPatch.of(now.get().entity(), write.texts(), hash);
            if (operations.isEmpty()) {
                return new Outcome.Stored(now.get().entity(), attempt == 1 ? Effect.UNCHANGED : Effect.UPDATED);
            }
            guard = guardFor(now.get(), before, guard);
            outcome = revisions.patch(write.type(), now.get(), operations, guard);
            if (!(outcome instanceof Outcome.Refused refused) || !Revisions.mayBeOvertaken(guard, refused)) {
                return outcome;
            }
            before = now;
        }
        return outcome;
    }

    /** A guard that refuses a state which nobody has changed is one that the server (or a proxy) does not understand. */
    private Guard guardFor(Snapshot now, Optional<Snapshot> before, Guard last) {
        boolean misunderstood = before.filter(
                        then -> then.entity().updatedAt().equals(now.entity().updatedAt()))
                .isPresent();
        if (!misunderstood) {
            return revisions.guardFor(now);
        }
        return last == Guard.ETAG ? Guard.TEST : Guard.NONE;
    }

    private static boolean isAlive(StoredEntity entity) {
        return !entity.deleted().orElse(false);
    }

    private static Outcome sum(Outcome.Stored put, Outcome.Stored patched) {
        return put.effect() == Effect.UNCHANGED ? patched : put;
    }
}
