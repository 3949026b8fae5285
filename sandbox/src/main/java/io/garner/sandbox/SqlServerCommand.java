package io.garner.sandbox;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sql-server}: a SQL Server that takes tickets. */
@Command(
        name = "sql-server",
        description =
                "Serve a stand-in for a SQL Server with sample data, a KDC and a ticket for it until Ctrl-C. It answers what"
                        + " Garner asks, and no other SQL.")
final class SqlServerCommand implements Callable<Integer> {

    @Mixin
    private final Serving serving = new Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (SampleSqlServer server = SampleSqlServer.start()) {
            // A process that is told to end does not come out of here, and files of the KDC would stay behind.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sql-server-stop"));
            serving.hand(server.variables());
            server.announce(spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        }
    }
}
