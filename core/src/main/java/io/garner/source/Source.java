package io.garner.source;

import io.garner.model.Harvested;
import java.util.List;
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

    /**
     * How much there is to read, schema by schema, so that the work can be divided: a few statements a database. A source
     * that cannot be divided gives none.
     *
     * @throws SourceException when the source cannot be reached or refuses the login
     */
    default List<SchemaSize> sizes(HarvestScope scope, Findings findings) {
        return List.of();
    }

    @Override
    void close();
}
