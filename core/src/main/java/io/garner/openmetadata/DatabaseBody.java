package io.garner.openmetadata;

import java.util.Optional;

/** {@code PUT /v1/databases}. */
public record DatabaseBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String service,
        Optional<String> sourceHash)
        implements ContainerBody {

    @Override
    public DatabaseBody keeping(Optional<String> keptDisplayName, Optional<String> keptDescription) {
        return new DatabaseBody(name, keptDisplayName, keptDescription, service, sourceHash);
    }
}
