package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.ProcedureBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Optional;

/**
 * What an entity needs: one PUT, one PATCH of its texts, or both in this order.
 *
 * @param body what to PUT; what people have beyond it is read just before, and sent along
 * @param id the stored entity; empty for one that is new
 * @param again whether this run has written the entity before, so that it is there
 * @param texts what to PATCH
 * @param hash the fingerprint that goes with the texts: only the last request of an entity may say that it is complete
 * @param sourceUrl the source URL that the catalog had when it was planned; another one is of somebody who was faster
 */
record Write(
        EntityType type,
        Fqn fqn,
        Kind kind,
        Optional<Record> body,
        Optional<String> id,
        boolean again,
        List<TextChange> texts,
        Optional<String> hash,
        Optional<String> sourceUrl) {

    /** What is special about a write. */
    enum Kind {
        /** Nothing. */
        PLAIN,
        /** The entity is marked as deleted, and comes back. Its container may have brought it back already. */
        REVIVING,
        /**
         * The stored fingerprint is right and the texts beside it are not. A server keeps such texts only together with a
         * change that it notices, so the fingerprint changes there and back.
         */
        UNNOTICED
    }

    Write {
        texts = List.copyOf(texts);
    }

    /** A database or a schema: only texts of a stored one can differ, unless it was deleted. */
    static Write container(Change change, Optional<StoredEntity> stored) {
        List<TextChange> texts = change instanceof Change.Update update ? update.texts() : List.of();
        boolean put =
                !(change instanceof Change.Update update) || !update.structure().isEmpty();
        return new Write(
                change.type(),
                change.fqn(),
                isDeleted(stored) ? Kind.REVIVING : Kind.PLAIN,
                put ? Optional.of(Changes.bodyOf(change)) : Optional.empty(),
                stored.map(StoredEntity::id),
                false,
                texts,
                Optional.empty(),
                stored.flatMap(StoredEntity::sourceUrl));
    }

    /** A table that is put as it is, and is not complete with that. */
    static Write first(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        return table(fqn, body.withSourceHash(Optional.empty()), stored, false, List.of());
    }

    /** A table that is complete with this write. */
    static Write table(Fqn fqn, TableBody body, Optional<StoredEntity> stored, boolean again, List<TextChange> texts) {
        boolean patched = texts.stream().anyMatch(text -> !text.fills());
        TableBody put = patched ? body.withSourceHash(Optional.empty()) : body;
        return new Write(
                EntityType.TABLE,
                fqn,
                stored.map(there -> kindOf(put, there)).orElse(Kind.PLAIN),
                Optional.of(put),
                stored.map(StoredEntity::id),
                again,
                patched ? texts : List.of(),
                patched ? body.sourceHash() : Optional.empty(),
                stored.flatMap(StoredEntity::sourceUrl));
    }

    /** A pipeline that is complete with this write. */
    static Write pipeline(Fqn fqn, PipelineBody body, Optional<StoredEntity> stored, List<TextChange> texts) {
        boolean patched = texts.stream().anyMatch(text -> !text.fills());
        PipelineBody put = patched ? body.withSourceHash(Optional.empty()) : body;
        return new Write(
                EntityType.PIPELINE,
                fqn,
                stored.map(there -> kindOf(put, there)).orElse(Kind.PLAIN),
                Optional.of(put),
                stored.map(StoredEntity::id),
                false,
                patched ? texts : List.of(),
                patched ? body.sourceHash() : Optional.empty(),
                stored.flatMap(StoredEntity::sourceUrl));
    }

    /** The write after which an entity is complete whose edges were stored in between. */
    static Write complete(Inflow inflow, Record body) {
        List<TextChange> texts = inflow.withholds() ? inflow.texts() : List.of();
        return body instanceof TableBody table
                ? table(inflow.fqn(), table, inflow.stored(), true, texts)
                : routine(inflow.fqn(), (ProcedureBody) body, inflow.stored(), true, texts);
    }

    /** A function or procedure. */
    static Write routine(
            Fqn fqn, ProcedureBody body, Optional<StoredEntity> stored, boolean again, List<TextChange> texts) {
        return new Write(
                EntityType.STORED_PROCEDURE,
                fqn,
                isDeleted(stored) ? Kind.REVIVING : Kind.PLAIN,
                Optional.of(body),
                stored.map(StoredEntity::id),
                again,
                texts,
                Optional.empty(),
                stored.flatMap(StoredEntity::sourceUrl));
    }

    /** The fingerprint with which the entity is left. */
    Optional<String> fingerprint() {
        return hash.or(() -> body.flatMap(
                there -> there instanceof TableBody table ? table.sourceHash() : ((ProcedureBody) there).sourceHash()));
    }

    /** Texts alone. */
    static Write texts(Change.Update update, Optional<StoredEntity> stored, Optional<String> hash) {
        return new Write(
                update.type(),
                update.fqn(),
                Kind.PLAIN,
                Optional.empty(),
                stored.map(StoredEntity::id),
                false,
                update.texts(),
                hash,
                stored.flatMap(StoredEntity::sourceUrl));
    }

    /** Whether the catalog did not hold the entity when it was planned. */
    boolean isNew() {
        return id.isEmpty();
    }

    /**
     * Whether it may go into one request with others: tables that are new. A row of a bulk request cannot be refused when
     * somebody was faster, and one whose fingerprint is the stored one is passed over by 2.0 whatever else differs.
     */
    boolean together() {
        return type == EntityType.TABLE && isNew() && body.isPresent() && texts.isEmpty();
    }

    private static Kind kindOf(TableBody body, StoredEntity stored) {
        if (stored.isDeleted()) {
            return Kind.REVIVING;
        }
        boolean sameHash = body.sourceHash().isPresent() && body.sourceHash().equals(stored.sourceHash());
        return sameHash && Comparison.ofTables(body, stored).isEmpty() ? Kind.UNNOTICED : Kind.PLAIN;
    }

    private static Kind kindOf(PipelineBody body, StoredEntity stored) {
        if (stored.isDeleted()) {
            return Kind.REVIVING;
        }
        boolean sameHash = body.sourceHash().isPresent() && body.sourceHash().equals(stored.sourceHash());
        return sameHash && PipelineComparison.ofNoticed(body, stored).isEmpty() ? Kind.UNNOTICED : Kind.PLAIN;
    }

    private static boolean isDeleted(Optional<StoredEntity> stored) {
        return stored.filter(StoredEntity::isDeleted).isPresent();
    }
}
