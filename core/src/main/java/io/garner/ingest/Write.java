package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
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
 */
record Write(
        EntityType type,
        Fqn fqn,
        Optional<Record> body,
        Optional<String> id,
        boolean again,
        List<TextChange> texts,
        Optional<String> hash) {

    Write {
        texts = List.copyOf(texts);
    }

    /** A database or a schema: only texts of a stored one can differ. */
    static Write container(Change change, Optional<StoredEntity> stored) {
        if (change instanceof Change.Update update) {
            return texts(update.type(), update.fqn(), stored, update.texts(), Optional.empty());
        }
        return new Write(
                change.type(),
                change.fqn(),
                Optional.of(Changes.bodyOf(change)),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
    }

    /** A table that is put as it is, and is not complete with that. */
    static Write first(Fqn fqn, TableBody body, Optional<StoredEntity> stored) {
        return table(fqn, body.withSourceHash(Optional.empty()), stored, false, List.of());
    }

    /** A table that is complete with this write. */
    static Write table(Fqn fqn, TableBody body, Optional<StoredEntity> stored, boolean again, List<TextChange> texts) {
        boolean patched = texts.stream().anyMatch(text -> !text.fills());
        return new Write(
                EntityType.TABLE,
                fqn,
                Optional.of(patched ? body.withSourceHash(Optional.empty()) : body),
                stored.map(StoredEntity::id),
                again,
                patched ? texts : List.of(),
                patched ? body.sourceHash() : Optional.empty());
    }

    /** Texts alone. */
    static Write texts(
            EntityType type, Fqn fqn, Optional<StoredEntity> stored, List<TextChange> texts, Optional<String> hash) {
        return new Write(type, fqn, Optional.empty(), stored.map(StoredEntity::id), false, texts, hash);
    }
}
