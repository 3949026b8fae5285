package io.garner.sandbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code postgres}: a PostgreSQL with sample data. */
@Command(name = "postgres", description = "Serve a PostgreSQL with sample data until Ctrl-C.")
final class PostgresCommand implements Callable<Integer> {

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            defaultValue = "pagila",
            description = "The sample database (default: ${DEFAULT-VALUE}, the only one so far).")
    private Sample sample = Sample.PAGILA;

    @Option(names = "--port", paramLabel = "N", description = "The loopback port (default: a free one).")
    private int port;

    @Mixin
    private final Serving serving = new Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        try (SamplePostgres postgres = sample.start(port)) {
            serving.hand(postgres.variables());
            postgres.announce(spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        }
    }
}
