package io.garner.cli;

import io.garner.lineage.openlineage.EdgeEvents;
import io.garner.lineage.openlineage.EventOutput;
import io.garner.lineage.openlineage.ServerNames;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Edges as events for others, in the place of the catalog. */
final class EmitOptions {

    private static final String OPEN_LINEAGE = "openlineage";

    /** Types of sources, which are also the beginnings of OpenLineage's names, and but for capitals those of services. */
    private static final Set<String> PRODUCTS = Set.of("postgres", "mssql");

    @Option(
            names = "--emit",
            paramLabel = "FORMAT",
            description =
                    "Write the edges as events in the place of storing them: openlineage. Tables are called by their"
                            + " servers, as the section hosts of ingest.yaml has them.")
    Optional<String> format = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE|URL",
            description =
                    "With --emit: the file to append to, one event a line, or the http address to post to; its key is"
                            + " that of OPENLINEAGE_API_KEY.")
    Optional<String> out = Optional.empty();

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    void check() {
        if (format.isPresent() != out.isPresent()) {
            throw usage("--emit and --out go together");
        } else if (format.filter(word -> !word.equals(OPEN_LINEAGE)).isPresent()) {
            throw usage("--emit knows the format openlineage");
        }
        out.ifPresent(this::checkOutput);
    }

    private void checkOutput(String target) {
        try {
            if (EventOutput.of(target, Optional.empty()) instanceof EventOutput.Lines lines) {
                Path folder = lines.file().toAbsolutePath().normalize().getParent();
                if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                    throw usage("--out: the folder " + folder + " does not exist or cannot be written");
                }
            }
        } catch (IllegalArgumentException e) {
            throw usage("--out: " + e.getMessage());
        }
    }

    boolean isWanted() {
        return format.isPresent();
    }

    /** Writes events, and names the edges of which there is none. */
    ExitCode emit(List<Edge> edges, ServerNames names, Console console) {
        EdgeEvents events = new EdgeEvents(names);
        EventOutput output =
                EventOutput.of(out.orElseThrow(), console.environment().get("OPENLINEAGE_API_KEY"));
        int written = output.write(events.of(edges, Instant.now()));
        List<Edge> unnamed = events.unnamed(edges);
        unnamed.forEach(edge -> console.err()
                .println(edge.from() + " -> " + edge.to() + ": left out, because the section hosts of ingest.yaml"
                        + " does not say on which server each of them is"));
        console.out().println(written + (written == 1 ? " event" : " events") + " written to " + out.orElseThrow());
        return unnamed.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    /** What tables are called, as far as the section hosts says. */
    static ServerNames names(Optional<IngestFile> file) {
        return ServerNames.of(
                file.map(IngestFile::hosts).orElse(Map.of()),
                file.map(EmitOptions::types).orElse(Map.of()));
    }

    /** The same; of services that it does not say, the address is that of the catalog. */
    static ServerNames names(Optional<IngestFile> file, List<Edge> edges, OpenMetadata catalog) {
        ServerNames named = names(file);
        Map<String, String> types = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        edges.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .map(Fqn::service)
                .distinct()
                .filter(service -> !named.namespaces().containsKey(service))
                .forEach(service -> catalog.find(EntityType.DATABASE_SERVICE, Fqn.of(service))
                        .flatMap(StoredEntity::serviceType)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(PRODUCTS::contains)
                        .ifPresent(type -> {
                            types.put(service, type);
                            catalog.hostPortOf(Fqn.of(service)).ifPresent(address -> addresses.put(service, address));
                        }));
        return named.or(types, addresses);
    }

    /** Which product a service is, as far as a source of the file is about it. */
    private static Map<String, String> types(IngestFile file) {
        Map<String, String> types = new HashMap<>();
        file.sourceNames().forEach(name -> {
            SourceSettings settings = file.settings(name);
            if (PRODUCTS.contains(settings.type())) {
                types.put(settings.serviceOf(name), settings.type());
            }
        });
        return types;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
