package io.garner.openmetadata;

import java.util.Optional;

/** {@code PUT /v1/databases}. */
public record DatabaseBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String service,
        Optional<String> sourceHash,
        Optional<String> sourceUrl)
        implements DescribedBody {

    public DatabaseBody(
            String name,
            Optional<String> displayName,
            Optional<String> description,
            String service,
            Optional<String> sourceHash) {
        this(name, displayName, description, service, sourceHash, Optional.empty());
    }

    @Override
    public DatabaseBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return new DatabaseBody(name, keptDisplayName, keptDescription, service, sourceHash, sourceUrl);
    }

    @Override
    public DatabaseBody withSourceUrl(Optional<String> url) {
        return new DatabaseBody(name, displayName, description, service, sourceHash, url);
    }
}
