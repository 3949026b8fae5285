package io.garner.sandbox;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A database to harvest and a catalog to fill, both on free loopback ports. Thread-safe; closing it stops both. */
public final class Sandbox implements AutoCloseable {

    private final SamplePostgres postgres;
    private final SampleCatalog catalog;

    private Sandbox(SamplePostgres postgres, SampleCatalog catalog) {
        this.postgres = postgres;
        this.catalog = catalog;
    }

    /** Starts both; the catalog speaks the version. */
    public static Sandbox start(String catalogVersion) throws SQLException {
        return start(catalogVersion, Optional.empty());
    }

    /** The same, with a folder in which the catalog keeps everything. */
    public static Sandbox start(String catalogVersion, Optional<Path> data) throws SQLException {
        SampleCatalog catalog = SampleCatalog.start(catalogVersion, 0, data);
        try {
            return new Sandbox(SamplePostgres.start(0), catalog);
        } catch (SQLException | RuntimeException e) {
            catalog.close();
            throw e;
        }
    }

    public SamplePostgres postgres() {
        return postgres;
    }

    public SampleCatalog catalog() {
        return catalog;
    }

    /** What a program needs in its environment to reach both. */
    public Variables variables() {
        return postgres.variables().and(catalog.variables());
    }

    @Override
    public void close() {
        try (catalog) {
            postgres.close();
        }
    }

    void announce(PrintWriter out) {
        postgres.announce(out);
        catalog.announce(out);
    }
}
