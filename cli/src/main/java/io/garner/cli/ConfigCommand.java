package io.garner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ingest config …}: what there is to do with a configuration besides running it. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Check the configuration, or print its schema.")
final class ConfigCommand {

    /** Reads all of the configuration and runs nothing. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = VersionText.class,
            description = "Read all of the configuration, also sources that are switched off, and name every problem.")
    static final class Check implements Callable<Integer> {

        @Mixin
        private final CommonOptions common = new CommonOptions();

        private final Console console;
        private final Providers providers;

        Check(Console console, Providers providers) {
            this.console = console;
            this.providers = providers;
        }

        @Override
        public Integer call() {
            IngestFile file = common.location(console.environment()).read(providers);
            Optional<String> advice = file.check();
            int sources = file.sourceNames().size();
            console.out().println(file.name() + ": no problems, " + sources + (sources == 1 ? " source" : " sources"));
            advice.ifPresent(console.out()::println);
            if (!file.hasCatalog()) {
                console.out().println("There is no \"openmetadata\" section; only \"harvest\" does without.");
            }
            return 0;
        }
    }

    /** Prints the JSON Schema. */
    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            versionProvider = VersionText.class,
            description = "Print the JSON Schema of the configuration, for editors that complete and check YAML.")
    static final class Schema implements Callable<Integer> {

        private final Console console;
        private final Providers providers;

        Schema(Console console, Providers providers) {
            this.console = console;
            this.providers = providers;
        }

        @Override
        public Integer call() {
            console.out().println(IngestSchema.of(providers).toPrettyString());
            return 0;
        }
    }
}
