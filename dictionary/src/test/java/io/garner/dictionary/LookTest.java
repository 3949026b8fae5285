package io.garner.dictionary;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void draw() throws Exception {
        Path to = Files.createDirectories(Path.of("/tmp/look"));
        java.util.Map.of(
                        "small",
                        Graphs.small(),
                        "rental",
                        Graphs.rental(),
                        "hundred",
                        Graphs.hundred(),
                        "tables",
                        Graphs.hundred().tablesOnly())
                .forEach((name, graph) -> {
                    for (LineagePicture picture : LineagePicture.values()) {
                        try {
                            long start = System.nanoTime();
                            Files.writeString(to.resolve(name + picture.ending()), picture.draw(graph));
                            System.out.println(name + picture.ending() + " " + (System.nanoTime() - start) / 1000000
                                    + " ms " + graph.nodes().size() + " " + graph.columnCount());
                        } catch (Exception e) {
                            throw new RuntimeException(e);
                        }
                    }
                });
    }
}
