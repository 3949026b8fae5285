package io.garner.openmetadata;

/** A tag or glossary term on a column, as it is read and sent back. */
public record TagLabel(String tagFQN, String source, String labelType, String state) {}
