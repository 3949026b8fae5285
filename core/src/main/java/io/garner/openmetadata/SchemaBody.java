package io.garner.openmetadata;

import java.util.Optional;

/** {@code PUT /v1/databaseSchemas}. */
public record SchemaBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String database,
        Optional<String> sourceHash)
        implements ContainerBody {

    @Override
    public SchemaBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return new SchemaBody(name, keptDisplayName, keptDescription, database, sourceHash);
    }
}
