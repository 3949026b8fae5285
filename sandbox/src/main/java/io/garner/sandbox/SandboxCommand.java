package io.garner.sandbox;

import io.garner.testkit.postgres.PostgresStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;

/** The program {@code sandbox.jar}: a list of commands. Used by one thread. */
@Command(
        name = "sandbox",
        description = "Databases with sample data and a catalog to try Garner with; nothing to install.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            PostgresCommand.class,
            SqlServerCommand.class,
            CatalogCommand.class
        })
public final class SandboxCommand {

    private SandboxCommand() {}

    /** The commands, ready to run; they write to this command line's writers. */
    public static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new SandboxCommand());
        addHelp(commands);
        commands.getSubcommands().values().forEach(SandboxCommand::addHelp);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((e, command, parsed) -> fault(e, command));
    }

    /** Not picocli's standard options: their --version is the catalog's version here. */
    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
    }

    /** Faults that a user can mend are said in a line; any other one is a fault of the program and shows its trace. */
    private static int fault(Exception e, CommandLine command) throws Exception {
        if (e instanceof IllegalArgumentException) {
            command.getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof PostgresStartException
                || e instanceof IOException
                || e instanceof UncheckedIOException
                || e instanceof SQLException) {
            command.getErr().println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw e;
    }
}
