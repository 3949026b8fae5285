package io.garner.sandbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}: both parts at once. */
@Command(name = "up", description = "Serve PostgreSQL with pagila and a catalog until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--catalog-version",
            paramLabel = "V",
            defaultValue = "1.2.0",
            description = "The OpenMetadata version that the catalog speaks (default: ${DEFAULT-VALUE}).")
    private String catalogVersion = "1.2.0";

    @Mixin
    private final Keeping keeping = new Keeping();

    @Mixin
    private final Serving serving = new Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        try (Sandbox sandbox = Sandbox.start(catalogVersion, keeping.data())) {
            serving.hand(sandbox.variables());
            sandbox.announce(spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        }
    }
}
