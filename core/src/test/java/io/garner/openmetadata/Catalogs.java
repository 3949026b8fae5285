package io.garner.openmetadata;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.http.Backoff;
import io.garner.http.Caller;
import io.garner.measure.Measurements;
import java.time.Duration;
import java.util.Optional;

/** Connections to a catalog server for tests that have little time. */
public final class Catalogs {

    private static final Backoff QUICK = new Backoff(Duration.ofMillis(5), Duration.ofMillis(40));

    private Catalogs() {}

    /** A bot's connection with the pauses that a user has. */
    public static OpenMetadata patient(CatalogServer server) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
    }

    /** A bot's connection that waits hardly at all between attempts, and so long for an answer. */
    public static OpenMetadata quick(CatalogServer server, Duration requestTimeout) {
        return OpenMetadata.connect(config(server, requestTimeout), QUICK);
    }

    /** A bot's connection whose requests are measured. */
    public static OpenMetadata measured(CatalogServer server, Measurements measurements) {
        return OpenMetadata.connect(
                config(server, Duration.ofSeconds(10)), new Caller(Optional.of("run-1"), measurements));
    }

    /** A configuration with time limits of the test's own. */
    public static OpenMetadataConfig config(CatalogServer server, Duration requestTimeout) {
        return new OpenMetadataConfig(
                server.url(),
                Secret.of(server::botToken),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                requestTimeout,
                Optional.empty());
    }
}
