package io.garner.sandbox;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalog}: a catalog that checks what it is sent. */
@Command(name = "catalog", description = "Serve a catalog until Ctrl-C.")
final class CatalogCommand implements Callable<Integer> {

    @Option(
            names = "--version",
            paramLabel = "V",
            defaultValue = "1.2.0",
            description = "The OpenMetadata version to speak (default: ${DEFAULT-VALUE}).")
    private String version = "1.2.0";

    @Option(names = "--port", paramLabel = "N", description = "The loopback port (default: a free one).")
    private int port;

    @Mixin
    private final Keeping keeping = new Keeping();

    @Mixin
    private final Serving serving = new Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (SampleCatalog catalog = SampleCatalog.start(version, port, keeping.data())) {
            serving.hand(catalog.variables());
            catalog.announce(spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        }
    }
}
