package io.garner.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job from end to end, with the real command and over real wires. */
@Command(
        name = "demo",
        description = "Start PostgreSQL with pagila and a catalog, and run ingest.jar from the one to the other.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--exit", description = "Stop everything when it is done, and exit as ingest.jar did.")
    private boolean exit;

    @Option(
            names = "--catalog-version",
            paramLabel = "V",
            defaultValue = "1.2.0",
            description = "The OpenMetadata version that the catalog speaks (default: ${DEFAULT-VALUE}).")
    private String catalogVersion = "1.2.0";

    @Option(
            names = "--ingest-jar",
            paramLabel = "FILE",
            defaultValue = "cli/target/ingest.jar",
            description = "The program to run (default: ${DEFAULT-VALUE}).")
    private Path ingestJar = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "examples/pagila/ingest.yaml",
            description = "Its configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        IngestRun run = IngestRun.of(ingestJar, config);
        try (Sandbox sandbox = Sandbox.start(catalogVersion)) {
            sandbox.announce(out);
            int exitCode = run.with(sandbox.variables()).call(out);
            if (exit || exitCode != 0) {
                return exitCode;
            }
            out.println("The catalog shows what arrived: "
                    + sandbox.catalog().server().url());
            out.println("Ctrl-C stops it.");
            Serving.untilStopped();
            return 0;
        }
    }
}
