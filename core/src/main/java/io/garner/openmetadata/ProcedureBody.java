package io.garner.openmetadata;

import java.util.Optional;

/**
 * {@code PUT /v1/storedProcedures}: a procedure or a function.
 *
 * @param storedProcedureType {@code StoredProcedure} or {@code Function}; servers before 1.11 do not tell them apart
 */
public record ProcedureBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String databaseSchema,
        Code storedProcedureCode,
        String storedProcedureType,
        Optional<String> sourceHash)
        implements DescribedBody {

    /**
     * What it consists of.
     *
     * @param language one of the catalog's words: {@code SQL}
     * @param code the text; empty where the source has none or does not show it
     */
    public record Code(Optional<String> language, Optional<String> code) {}

    /** The same body, complete with the fingerprint of itself and of the edges around it. */
    public ProcedureBody fingerprinted(String lineage) {
        return withSourceHash(Fingerprint.of(withSourceHash(Optional.empty()), lineage));
    }

    /** The same body with this fingerprint. */
    public ProcedureBody withSourceHash(Optional<String> hash) {
        return new ProcedureBody(
                name, displayName, description, databaseSchema, storedProcedureCode, storedProcedureType, hash);
    }

    @Override
    public ProcedureBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return new ProcedureBody(
                name,
                keptDisplayName,
                keptDescription,
                databaseSchema,
                storedProcedureCode,
                storedProcedureType,
                sourceHash);
    }

    @Override
    public Optional<String> sourceUrl() {
        return Optional.empty();
    }

    @Override
    public ProcedureBody withSourceUrl(Optional<String> url) {
        return this;
    }
}
