package io.garner.openmetadata;

import io.garner.model.Edge.ColumnMapping;
import java.util.List;

/**
 * An edge about to be written.
 *
 * @param leftOut mappings that no server takes between such ends
 */
record EdgeWrite(Reference from, Reference to, List<ColumnMapping> leftOut) {}
