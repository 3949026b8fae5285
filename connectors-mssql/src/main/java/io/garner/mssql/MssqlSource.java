package io.garner.mssql;

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
 * A SQL Server. Each harvest opens its own connections, one database at a time, and closes them with its stream; at most
 * sixteen query texts are run in a database, eleven more for each slice of one with very many relations, and one more for
 * each that met a lock or a lost connection, and for dependencies that cannot be told with columns.
 */
final class MssqlSource implements Source {

    private final MssqlConfig config;
    private final Logins logins;
    private final Measurements measurements;
    private final Set<Harvest> running = new HashSet<>();
    private boolean closed;

    MssqlSource(MssqlConfig config, Measurements measurements) {
        this.config = config;
        this.logins = Logins.of(config);
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
            throw new IllegalStateException("the source " + config.address() + " is closed");
        }
        Harvest harvest = new Harvest(config, logins, scope, findings, measurements);
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
