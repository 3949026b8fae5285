package io.garner.docs;

import io.garner.cli.Program;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and option, from the commands themselves. */
final class CliPage {

    private CliPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Command line

                Generated from the commands. `ingest` stands for `java -jar ingest.jar`; every command takes `--help`.
                Logs, progress and faults go to standard error; the summary and the result line go to standard output.
                """);
        append(page, Program.commands(), "##");
        return page.toString();
    }

    private static void append(StringBuilder page, CommandLine command, String heading) {
        page.append("\n")
                .append(heading)
                .append(" `")
                .append(command.getCommandSpec().qualifiedName())
                .append("`\n\n");
        page.append(String.join(" ", command.getCommandSpec().usageMessage().description()))
                .append("\n");
        if (!command.getCommandSpec().options().isEmpty()) {
            page.append("\n| option | meaning |\n|---|---|\n");
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option -> page.append(row(option)));
        }
        Set<CommandLine> children = new LinkedHashSet<>(command.getSubcommands().values());
        children.forEach(child -> append(page, child, "##"));
    }

    private static String row(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        String names =
                Stream.of(option.names()).map(name -> "`" + name + label + "`").collect(Collectors.joining(", "));
        return "| " + names + " | " + String.join(" ", option.description()) + " |\n";
    }
}
