package io.garner.airflow;

import io.garner.model.Harvested;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A deployment of Airflow. Each harvest opens its own way to it and closes it with its stream. */
final class AirflowSource implements Source {

    private final AirflowConfig config;
    private final SourceContext context;
    private final Set<Harvest> running = new HashSet<>();
    private boolean closed;

    AirflowSource(AirflowConfig config, SourceContext context) {
        this.config = config;
        this.context = context;
    }

    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        if (closed) {
            throw new IllegalStateException("the source " + config.url() + " is closed");
        }
        Harvest harvest = new Harvest(Routes.of(config, context.measurements()), config, context, scope, findings);
        running.add(harvest);
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(harvest, ordered), false)
                .onClose(() -> end(harvest));
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
