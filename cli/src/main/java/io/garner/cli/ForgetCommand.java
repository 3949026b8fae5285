package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.ingest.Failure;
import io.garner.ingest.Forgetting;
import io.garner.ingest.Forgetting.Census;
import io.garner.ingest.ServiceIdentity;
import io.garner.model.ExitCode;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest forget --source NAME}: takes a source's service out of the catalog, with all that is below it. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Remove a source's service and everything below it from the catalog, after a confirmation.")
final class ForgetCommand implements Callable<Integer> {

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            required = true,
            description = "The source of the configuration to forget; it may be switched off.")
    private String source = "";

    @Option(
            names = "--hard",
            description =
                    "Remove for good. Left out: everything is marked as deleted, and can be restored in OpenMetadata.")
    private boolean hard;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask; needed where no terminal is.")
    private boolean yes;

    @Mixin
    private final MetricsOptions measured = new MetricsOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;
    private final Confirmation confirmation;

    ForgetCommand(Console console, Providers providers, Confirmation confirmation) {
        this.console = console;
        this.providers = providers;
        this.confirmation = confirmation;
    }

    @Override
    public Integer call() {
        console.run().isOver(List.of(source));
        return new MeasuredCommand(console, measured, common.debug, "forget", false)
                .exitCodeOf((context, metrics) -> forget(context));
    }

    private ExitCode forget(RunContext context) {
        RunConfig config =
                common.location(console.environment()).read(providers).evenSwitchedOff(source);
        ConfiguredSource<?> configured = config.sources().get(0);
        ServiceIdentity service = configured.identity();
        try (OpenMetadata catalog = OpenMetadata.connect(config.catalog(), context.caller())) {
            Forgetting forgetting = new Forgetting(catalog.until(context.stop()::isStopped), service, hard);
            Optional<Census> census = forgetting.census();
            if (census.isEmpty()) {
                console.out()
                        .println("The catalog has no service \"" + service.name() + "\"; there is nothing to forget.");
                return ExitCode.DONE;
            }
            show(service, census.get(), catalog.pageOf(service.fqn()));
            if (configured.sharesService()) {
                console.out()
                        .println("  Other sources of this file fill the same service; what they brought goes as well.");
            }
            if (!isConfirmed(service.name())) {
                console.out().println("Not confirmed; nothing was removed.");
                return ExitCode.SKIPPED;
            }
            return tell(service.name(), forgetting.run());
        }
    }

    private void show(ServiceIdentity service, Census census, String page) {
        console.out()
                .println(console.style().bold(service.name()) + " ("
                        + service.facts().serviceType() + "), " + page);
        String contents = service.type() == EntityType.PIPELINE_SERVICE
                ? census.pipelines() + " pipelines, and what they told of lineage edges"
                : String.format(
                        Locale.ROOT,
                        "%d databases, %d schemas, %d tables and views",
                        census.databases(),
                        census.schemas(),
                        census.tables());
        console.out().println("  " + console.style().red("-") + " " + contents);
        console.out()
                .println("  "
                        + (hard
                                ? "They are removed for good, with the descriptions, tags and owners that people gave them, and with\n"
                                        + "  every lineage edge that starts or ends there, also those of other services and tools."
                                : "They are marked as deleted and stay restorable. Lineage edges to other services stay, and show\n"
                                        + "  these tables as deleted."));
    }

    private boolean isConfirmed(String service) {
        if (yes) {
            return true;
        } else if (!console.interactive()) {
            throw new ConfigurationException(
                    "Forgetting " + source, "nobody is at a terminal to confirm it", "Say --yes if you mean it.");
        }
        return confirmation
                .ask("Type the name of the service to remove it: ")
                .map(String::strip)
                .filter(service::equals)
                .isPresent();
    }

    private ExitCode tell(String service, List<Failure> failures) {
        if (failures.isEmpty()) {
            console.out().println("The catalog has forgotten \"" + service + "\".");
            return ExitCode.DONE;
        }
        failures.forEach(failure -> console.out()
                .println("  " + console.style().red("failed") + "   " + failure.fqn() + " (" + failure.operation()
                        + "): " + failure.message()));
        console.out().println("What holds these was left, too. Running again goes on from here.");
        return ExitCode.PARTIAL;
    }
}
