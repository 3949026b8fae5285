package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Owners;

/** Tasks have owners of their own, {@code owner} in 1.4 and {@code owners} from 1.5 on; they exist. */
final class TaskOwnersExist {

    private TaskOwnersExist() {}

    static void check(JsonNode tasks, Catalog catalog) {
        tasks.forEach(task -> Owners.check(catalog, (ObjectNode) task));
    }
}
