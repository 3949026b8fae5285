package io.garner.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = SampleCatalog.LOOPBACK,
            description = "The address to listen on (default: ${DEFAULT-VALUE}, which no other machine reaches).")
    private String host = SampleCatalog.LOOPBACK;

    @Option(names = "--port", paramLabel = "N", description = "The port (default: a free one).")
    private int port;

    @Mixin
    private final Keeping keeping = new Keeping();

    @Mixin
    private final Serving serving = new Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (SampleCatalog catalog = SampleCatalog.start(version, host, port, keeping.data())) {
            warnUnlessLoopback();
            serving.hand(catalog.variables());
            catalog.announce(spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        }
    }

    private void warnUnlessLoopback() throws UnknownHostException {
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("WARNING: other machines can reach this catalog on " + host + ".");
            err.println("WARNING: Its admin is admin@openmetadata.org with the password admin, which everybody knows:");
            err.println("WARNING: who reaches it can read, change and delete all of it. Do not use it with real data.");
            err.flush();
        }
    }
}
