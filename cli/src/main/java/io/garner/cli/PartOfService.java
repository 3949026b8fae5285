package io.garner.cli;

import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.PipelineInventory;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.SchemaSize;
import io.garner.source.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of several sources that fill the same service. That it does not have a database or a pipeline proves nothing:
 * another source may have put it there.
 */
record PartOfService(Source source) implements Source {

    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        return source.harvest(scope, findings).filter(piece -> !namesWhatAServiceHolds(piece));
    }

    @Override
    public List<SchemaSize> sizes(HarvestScope scope, Findings findings) {
        return source.sizes(scope, findings);
    }

    private static boolean namesWhatAServiceHolds(Harvested piece) {
        return piece instanceof PipelineInventory
                || (piece instanceof Inventory inventory
                        && inventory.container().isEmpty());
    }

    @Override
    public void close() {
        source.close();
    }
}
