package io.garner.postgres;

import io.garner.measure.Measurements;
import io.garner.model.Harvested;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.SchemaSize;
import io.garner.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A PostgreSQL server. Each harvest opens its own connections, one database at a time, and closes them with its stream;
 * at most twelve query texts are run in a database, and seven more for each slice of one with very many relations.
 */
final class PostgresSource implements Source {

    private final PostgresConfig config;
    private final Measurements measurements;
    private final Set<Harvest> running = new HashSet<>();
    private boolean closed;

    PostgresSource(PostgresConfig config, Measurements measurements) {
        this.config = config;
        this.measurements = measurements;
    }

    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        Harvest harvest = begin(scope, findings);
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(harvest, ordered), false)
                .onClose(() -> end(harvest));
    }

    @Override
    public List<SchemaSize> sizes(HarvestScope scope, Findings findings) {
        Harvest harvest = begin(scope, findings);
        try {
            return harvest.sizes();
        } finally {
            end(harvest);
        }
    }

    private Harvest begin(HarvestScope scope, Findings findings) {
        if (closed) {
            throw new IllegalStateException("the source " + config.host() + ":" + config.port() + " is closed");
        }
        Harvest harvest = new Harvest(config, scope, findings, measurements);
        running.add(harvest);
        return harvest;
    }

    private void end(Harvest harvest) {
        harvest.close();
        running.remove(harvest);
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Harvest::close);
        running.clear();
    }
}
