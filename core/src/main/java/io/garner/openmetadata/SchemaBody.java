package io.garner.openmetadata;

import java.util.Optional;

/** {@code PUT /v1/databaseSchemas}. */
public record SchemaBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String database,
        Optional<String> sourceHash,
        Optional<String> sourceUrl)
        implements DescribedBody {

    public SchemaBody(
            String name,
            Optional<String> displayName,
            Optional<String> description,
            String database,
            Optional<String> sourceHash) {
        this(name, displayName, description, database, sourceHash, Optional.empty());
    }

    @Override
    public SchemaBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return new SchemaBody(name, keptDisplayName, keptDescription, database, sourceHash, sourceUrl);
    }

    @Override
    public SchemaBody withSourceUrl(Optional<String> url) {
        return new SchemaBody(name, displayName, description, database, sourceHash, url);
    }
}
