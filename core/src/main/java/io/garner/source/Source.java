package io.garner.source;

import io.garner.model.Harvested;
import java.util.stream.Stream;

/** An open source of catalog facts. One thread at a time; closing it closes its connections. */
public interface Source extends AutoCloseable {

    /**
     * Reads what the scope covers, lazily and one database at a time; user rows are never read. The stream must be
     * closed.
     *
     * @throws SourceException when the source cannot be reached or refuses the login, also while the stream is read
     */
    Stream<Harvested> harvest(HarvestScope scope, Findings findings);

    @Override
    void close();
}
