package io.garner.model;

import java.util.Optional;

/** A schema of a database. */
public record Schema(String name, Optional<String> comment) {}
