package io.garner.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.SchemaSize;
import io.garner.source.Source;
import io.garner.source.WorkUnits;
import io.garner.source.WorkUnits.Sized;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ingest units --source NAME}: the parts of a source, for tasks that work on them side by side. */
@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Divide a source into parts of about as many tables, for tasks that ingest them side by side.",
            "The last line of output is a JSON list with an environment for each task. A task runs \"ingest --source NAME\""
                    + " with GARNER_UNIT from it; when all have succeeded, \"ingest --source NAME --finish\" does what leads"
                    + " from one part into another. Nothing is read but the names of schemas and the number of their tables."
        })
final class UnitsCommand implements Callable<Integer> {

    /** Airflow maps no task over more ([core] max_map_length). */
    private static final int MOST_UNITS = 1024;

    static final String NAME_VARIABLE = "GARNER_UNIT_NAME";

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            required = true,
            description = "The source of the configuration to divide.")
    private String source = "";

    @Option(
            names = "--max-units",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "How many parts there may be, at most 1024 (default: ${DEFAULT-VALUE}). A schema is never cut.")
    private int mostUnits;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    UnitsCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        if (mostUnits < 1 || mostUnits > MOST_UNITS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--max-units must be between 1 and " + MOST_UNITS);
        }
        Optional<ConfiguredSource<?>> configured =
                common.location(console.environment()).read(providers).forHarvest(source);
        if (configured.isEmpty()) {
            console.err().println(source + " is switched off; there is nothing to divide.");
            return ExitCode.SKIPPED.number();
        }
        List<Sized> units = divide(configured.get());
        console.out().println(environments(units));
        return ExitCode.DONE.number();
    }

    private List<Sized> divide(ConfiguredSource<?> configured) {
        try (Source opened = configured.open(Measurements.NONE)) {
            List<SchemaSize> sizes = opened.sizes(configured.scope(), this::print);
            if (sizes.isEmpty()) {
                console.err().println(source + ": there are no schemas to divide it by; one unit is all of it.");
            }
            return WorkUnits.divide(sizes, mostUnits);
        }
    }

    /** Its remedy comes with the run that meets it again. */
    private void print(Finding finding) {
        console.err().println(finding.subject() + ": " + finding.message());
    }

    private static String content(Sized sized) {
        return sized.unit().schemas().isEmpty() ? "the whole source" : sized.tables() + " tables";
    }

    private ArrayNode environments(List<Sized> units) {
        ArrayNode list = new ObjectMapper().createArrayNode();
        for (int i = 0; i < units.size(); i++) {
            Sized sized = units.get(i);
            list.addObject()
                    .put(UnitText.VARIABLE, new UnitText(source, sized.unit()).text())
                    .put(NAME_VARIABLE, (i + 1) + " of " + units.size() + ": " + content(sized));
        }
        return list;
    }
}
