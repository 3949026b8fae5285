package io.garner.lineage.openlineage;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Harvested;
import io.garner.model.Pipeline;
import io.garner.model.PipelineBatch;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads files of OpenLineage events. They are read one after the other before anything is yielded, because any event may add
 * to a pipeline or an edge; what is held meanwhile is bounded ({@link Limits}). Then come the pipelines that were heard of,
 * and the edges, which name them. That a file does not tell of a pipeline says nothing of it, so nothing is concluded.
 */
final class OpenLineageSource implements Source {

    private static final int BATCH = 500;

    private final String name;
    private final OpenLineageConfig config;
    private final SourceContext context;
    private final Limits limits;
    private volatile Set<UUID> openRuns = Set.of();

    OpenLineageSource(String name, OpenLineageConfig config, SourceContext context, Limits limits) {
        this.name = name;
        this.config = config;
        this.context = context;
        this.limits = limits;
    }

    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        if (config.path().isEmpty()) {
            findings.add(new Finding(
                    "openlineage-listen",
                    name,
                    "this source takes events over HTTP and has nothing to read",
                    "Start it with: ingest listen --source " + name));
            return Stream.empty();
        }
        return Stream.of(config.path().get()).flatMap(path -> harvest(path, findings));
    }

    private Stream<Harvested> harvest(Path path, Findings findings) {
        EventReader reader = new EventReader();
        Gathering gathering = new Gathering(config, context, limits, reader, findings);
        List<Path> files = EventFiles.under(path);
        files.forEach(file ->
                new EventFile(file, EventFiles.name(path, file), reader.mapper(), limits.line()).read(gathering));
        if (gathering.isSilent()) {
            findings.add(nothingIn(path, files.size()));
        }
        gathering.end();
        openRuns = gathering.openRuns();
        List<Pipeline> pipelines = gathering.pipelines();
        Iterator<Edge> edges = gathering.edges().iterator();
        gathering.tell();
        return Stream.concat(
                batches(pipelines.iterator()).map(PipelineBatch::new),
                batches(edges).map(EdgeBatch::new));
    }

    private static Finding nothingIn(Path path, int files) {
        String where = Files.isRegularFile(path)
                ? "it holds no event"
                : files == 0
                        ? "the directory holds no file, but for those whose names begin with a dot"
                        : "none of its " + files + " files holds an event";
        return new Finding(
                Told.EMPTY,
                path.toString(),
                where + "; looked for were JSON objects with eventTime, one a line or as a JSON array or document,"
                        + " gzipped or not",
                "Check that path is where events are written to, as the transport of OpenLineage says.");
    }

    /** The runs of which the last harvest did not hear the end. */
    Set<UUID> openRuns() {
        return openRuns;
    }

    private static <T> Stream<List<T>> batches(Iterator<T> items) {
        Supplier<List<T>> next = () -> {
            List<T> batch = new ArrayList<>();
            while (batch.size() < BATCH && items.hasNext()) {
                batch.add(items.next());
            }
            return batch;
        };
        return Stream.generate(next).takeWhile(batch -> !batch.isEmpty());
    }

    @Override
    public void close() {
        // A file is closed when it was read.
    }
}
