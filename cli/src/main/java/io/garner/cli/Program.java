package io.garner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.GarnerException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together, with what happens when one of them fails. It returns exit codes and never ends the process. */
public final class Program {

    private static final int HELP_WIDTH = 100;

    private final Console console;
    private final Console printed;
    private final Providers providers;
    private final Confirmation confirmation;
    private final Supplier<String> standardInput;

    Program(Console console, Providers providers) {
        this(console, providers, Confirmation.atTerminal());
    }

    Program(Console console, Providers providers, Confirmation confirmation) {
        this(console, providers, confirmation, StandardInput.ofProcess());
    }

    Program(Console console, Providers providers, Confirmation confirmation, Supplier<String> standardInput) {
        this(console, console, providers, confirmation, standardInput);
    }

    /** @param printed the console behind one that logs what it is told */
    private Program(
            Console console,
            Console printed,
            Providers providers,
            Confirmation confirmation,
            Supplier<String> standardInput) {
        this.console = console;
        this.printed = printed;
        this.providers = providers;
        this.confirmation = confirmation;
        this.standardInput = standardInput;
    }

    /** Every command with its options, for pages that describe them; it talks to this process's console. */
    public static CommandLine commands() {
        return new Program(Console.ofProcess(), Providers.installed()).commandLine();
    }

    /** The JSON Schema of ingest.yaml with every kind of source on the class path. */
    public static ObjectNode configurationSchema() {
        return IngestSchema.of(Providers.installed());
    }

    /** What is in a file of metrics. */
    public static List<MetricDescription> metrics() {
        return Arrays.stream(Metric.values()).map(Metric::description).toList();
    }

    int run(String... args) {
        LogFormat format = LogFormat.wantedBy(args);
        Logging.setUp(console, format, false);
        if (format == LogFormat.TEXT) {
            return execute(args);
        }
        // Whatever anybody prints there, a library or the machine at an uncaught exception, has to be JSON too.
        PrintStream before = System.err;
        try {
            Console logging = console.logging();
            System.setErr(logging.err());
            return new Program(logging, console, providers, confirmation, standardInput).execute(args);
        } finally {
            System.setErr(before);
        }
    }

    private int execute(String... args) {
        int code = commandLine().execute(args);
        console.err().flush();
        console.out().flush();
        return code;
    }

    CommandLine commandLine() {
        IExecutionStrategy logged = parsed -> {
            refuseMisplacedOptions(parsed);
            Logging.setUp(printed, console.logFormat(), isDebug(parsed));
            return new RunLast().execute(parsed);
        };
        return new CommandLine(new IngestCommand(console, providers))
                .addSubcommand(new PlanCommand(console, providers))
                .addSubcommand(new ForgetCommand(console, providers, confirmation))
                .addSubcommand(new HarvestCommand(console, providers))
                .addSubcommand(new PublishCommand(console, providers))
                .addSubcommand(new CommandLine(new LineageCommand(console, providers, standardInput))
                        .addSubcommand(new LineageGraphCommand(console, providers)))
                .addSubcommand(new ListenCommand(console, providers))
                .addSubcommand(new DoctorCommand(console, providers))
                .addSubcommand(new UnitsCommand(console, providers))
                .addSubcommand(new SourcesCommand(console, providers))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new CommandLine(new ConfigCommand())
                        .addSubcommand(new ConfigCommand.Check(console, providers))
                        .addSubcommand(new ConfigCommand.Schema(console, providers)))
                .addSubcommand(new GenerateCompletion())
                .setExecutionStrategy(logged)
                // An argument that starts with @ is an argument, not a file of arguments.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> fault(e, isDebug(parsed)));
    }

    /** {@code ingest --config FILE sources} would read another file than the one it names. */
    private static void refuseMisplacedOptions(ParseResult outermost) {
        for (ParseResult parsed = outermost; parsed.hasSubcommand(); parsed = parsed.subcommand()) {
            if (!parsed.matchedOptions().isEmpty()) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "Write " + parsed.matchedOptions().get(0).longestName() + " after the command: "
                                + parsed.subcommand().commandSpec().qualifiedName() + " …");
            }
        }
    }

    private int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        console.err().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        console.err().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return CommandLine.ExitCode.USAGE;
    }

    private int fault(Exception e, boolean debug) {
        GarnerException fault = UnexpectedFault.unlessKnown("Running the command", e);
        new FaultPrinter(console, debug).print(fault);
        return fault.exitCode().number();
    }

    private static boolean isDebug(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .anyMatch(command -> command.getParseResult().hasMatchedOption(CommonOptions.DEBUG));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
