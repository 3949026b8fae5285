package io.garner.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Fqn;
import io.garner.openmetadata.OpenMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows. */
class DrawLineageTest {

    @Test
    void aFileIsDrawn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.svg");
        try (Warehouse warehouse = new Warehouse()) {
            warehouse.table("t", "id");
            draw(warehouse.catalog, Fqn.of("dw", "db", "s", "t"), file);
        }

        assertThat(file).content().startsWith("<svg ");
    }

    static void draw(OpenMetadata catalog, Fqn table, Path file) throws IOException {
        Optional<LineageGraph> graph = new LineageReader(3).read(catalog.lineage(), table);
        if (graph.isPresent()) {
            Files.writeString(file, LineagePicture.SVG.draw(graph.get()));
        }
    }
}
