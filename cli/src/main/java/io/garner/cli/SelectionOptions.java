package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which sources a run takes, and what of them. */
final class SelectionOptions {

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "A source of the configuration to ingest; may be repeated.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--all", description = "Ingest every source of the configuration that is switched on.")
    private boolean all;

    @Option(
            names = "--table",
            paramLabel = "PATTERN",
            description = "Only tables whose whole name matches this regular expression; may be repeated.")
    private List<String> tables = new ArrayList<>();

    /** What is wrong with the options taken together; empty text when nothing is. */
    String problem() {
        if (all && !sources.isEmpty()) {
            return "--all and --source exclude each other";
        } else if (!all && sources.isEmpty()) {
            return "Name a source with --source NAME, or take them all with --all";
        }
        return "";
    }

    /** The checked filter of tables; anything wrong with the options is wrong usage of this command. */
    NameFilter checkedFilter(CommandLine command) {
        if (!problem().isEmpty()) {
            throw new ParameterException(command, problem());
        }
        try {
            return tableFilter();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--table: " + e.getMessage());
        }
    }

    /** The sources as the command line names them; none with {@code --all}. */
    List<String> named() {
        return sources.stream().distinct().toList();
    }

    List<String> chosenFrom(IngestFile file) {
        if (all && file.sourceNames().isEmpty()) {
            throw new ConfigurationException(
                    "Reading " + file.name(), "the file names no source", "Add one under \"sources\".");
        }
        return all ? file.sourceNames() : named();
    }

    /** The filter made of the patterns. */
    NameFilter tableFilter() {
        return NameFilter.including(tables.toArray(String[]::new));
    }
}
