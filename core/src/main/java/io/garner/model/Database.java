package io.garner.model;

import java.util.Optional;

/** A database of a server. */
public record Database(String name, Optional<String> comment) {}
