package io.garner.testkit.pagila;

import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Loads the sample database pagila into a server. Stateless and thread-safe.
 *
 * <p>Before PostgreSQL 11 a partitioned table cannot have a primary key. There the table {@code payment} is an ordinary
 * one without partitions, and so without the 18 foreign keys that sit on partitions; all else is the same.
 */
public final class Pagila {

    /** The database that {@link #load} creates. */
    public static final String DATABASE = "pagila";

    /** The role that {@link #createHarvester} creates. */
    public static final String HARVESTER = "harvester";

    private static final int PARTITIONS_SINCE = 110_000;

    private Pagila() {}

    /** Creates the database with its rows and up-to-date statistics. */
    public static void load(PostgresServer server) throws SQLException {
        server.createDatabase(DATABASE);
        for (String script : scripts(hasPartitions(server))) {
            server.run(DATABASE, read(script));
        }
        server.run(DATABASE, "ANALYZE");
    }

    /** Creates a role that may connect and was granted nothing else; returns its password. */
    public static String createHarvester(PostgresServer server) throws SQLException {
        return server.createRole(HARVESTER, "CONNECT ON DATABASE " + DATABASE);
    }

    /** Whether {@code payment} has its partitions on this server. */
    public static boolean hasPartitions(PostgresServer server) {
        return server.serverVersion() >= PARTITIONS_SINCE;
    }

    private static List<String> scripts(boolean partitions) {
        return List.of(
                "01-types.sql",
                "02-tables.sql",
                partitions ? "03-payment-partitioned.sql" : "03-payment-plain.sql",
                "04-functions.sql",
                "05-views.sql",
                "06-indexes.sql",
                "07-comments.sql",
                "08-data.sql");
    }

    private static String read(String script) {
        try (InputStream in = Objects.requireNonNull(Pagila.class.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + script, e);
        }
    }
}
