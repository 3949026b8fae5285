package io.garner.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands share that serve a catalog. */
final class Keeping {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep what the catalog holds, and its token, in this folder; without it the catalog is empty at"
                            + " each start.")
    private Optional<Path> data = Optional.empty();

    Optional<Path> data() {
        return data;
    }
}
