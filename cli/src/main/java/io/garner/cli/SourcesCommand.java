package io.garner.cli;

import io.garner.config.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ingest sources}: what the configuration names. No variable needs to be set for it. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "List the sources of the configuration with their types and services.")
final class SourcesCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    SourcesCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        IngestFile file = common.location(console.environment()).read(providers);
        List<String> names = file.sourceNames();
        if (names.isEmpty()) {
            throw new ConfigurationException(
                    "Reading " + file.name(), "the file names no source", "Add one under \"sources\".");
        }
        int width = names.stream().mapToInt(String::length).max().orElse(1);
        names.forEach(name -> print(name, width, file.settings(name)));
        return 0;
    }

    private void print(String name, int width, SourceSettings settings) {
        String line = String.format(
                Locale.ROOT,
                "%-" + width + "s  %-10s  %s%s",
                name,
                settings.type(),
                settings.serviceOf(name),
                settings.enabled() ? "" : "  (switched off)");
        console.out().println(line);
    }
}
