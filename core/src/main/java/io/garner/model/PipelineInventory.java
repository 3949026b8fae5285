package io.garner.model;

import java.util.Set;

/**
 * All pipelines that a source has, told last and only when all of them were seen: one of this source in the catalog that is
 * not among them has vanished.
 *
 * @param names also of those that a filter leaves out of the harvest
 */
public record PipelineInventory(Set<String> names) implements Harvested {
    public PipelineInventory {
        names = Set.copyOf(names);
    }
}
