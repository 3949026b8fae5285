package io.garner.openmetadata;

import java.util.Optional;

/** How the catalog points at another entity. */
public record Reference(String id, String type, Optional<String> fullyQualifiedName) {}
