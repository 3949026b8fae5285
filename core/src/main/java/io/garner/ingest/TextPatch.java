package io.garner.ingest;

import io.garner.openmetadata.PatchOperation;
import io.garner.openmetadata.StoredEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patch that carries out planned changes of texts, made for an entity as it is now. What somebody changed since the
 * plan was made stays, unless the source owns it; a column that is gone needs no text.
 */
final class TextPatch {

    private TextPatch() {}

    /**
     * The operations, all for one PATCH.
     *
     * @param hash the fingerprint to store with them
     */
    static List<PatchOperation> of(StoredEntity now, List<TextChange> changes, Optional<String> hash) {
        List<PatchOperation> operations = new ArrayList<>();
        changes.forEach(change -> operation(now, change).ifPresent(operations::add));
        hash.filter(value -> !now.sourceHash().equals(Optional.of(value)))
                .ifPresent(value -> operations.add(PatchOperation.set("/sourceHash", value)));
        return operations;
    }

    private static Optional<PatchOperation> operation(StoredEntity now, TextChange change) {
        Optional<String> there = Texts.of(now, change.column(), change.member());
        boolean isAsPlanned = there.isEmpty() || there.equals(change.stored());
        if (there.equals(change.wanted()) || !(isAsPlanned || change.always())) {
            return Optional.empty();
        }
        if (change.isProperty() && now.extension().isEmpty()) {
            String name = change.member().substring(TextChange.PROPERTY.length());
            return change.wanted().map(text -> PatchOperation.set("/extension", Map.of(name, text)));
        }
        return Texts.pointer(now, change.column())
                .map(pointer -> pointer + change.member())
                .map(path -> change.wanted()
                        .map(text -> PatchOperation.set(path, text))
                        .orElseGet(() -> PatchOperation.remove(path)));
    }
}
