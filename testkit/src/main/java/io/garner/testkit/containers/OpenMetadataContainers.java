package io.garner.testkit.containers;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;

/** The containers of one OpenMetadata: database, search, a migration that ends, and the server. */
final class OpenMetadataContainers implements AutoCloseable {

    private static final int PORT = 8585;
    private static final Duration MIGRATION = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofMinutes(5);

    private static final String DATABASE_USER = "openmetadata_user";

    /** The script that brings the database to the server's release; its name changed between 1.2 and 1.5. */
    private static final String MIGRATE = "cd /opt/openmetadata && if [ -f bootstrap/openmetadata-ops.sh ];"
            + " then ./bootstrap/openmetadata-ops.sh migrate; else ./bootstrap/bootstrap_storage.sh migrate-all; fi";

    private final Network network = Network.newNetwork();
    private final GenericContainer<?> database;
    private final GenericContainer<?> search;
    private final GenericContainer<?> migration;
    private final GenericContainer<?> server;

    OpenMetadataContainers(String version) {
        Images images = Images.of(version);
        database = new GenericContainer<>(images.postgres())
                .withNetwork(network)
                .withNetworkAliases("postgresql")
                .withEnv("POSTGRES_DB", "openmetadata_db")
                .withEnv("POSTGRES_USER", DATABASE_USER)
                // Nobody reaches it but the containers of its own network.
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                // The image starts the server twice, the first time without a network.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
        search = new GenericContainer<>(images.search())
                .withNetwork(network)
                .withNetworkAliases("elasticsearch")
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g")
                .withExposedPorts(9200)
                .waitingFor(Wait.forHttp("/_cluster/health").forPort(9200).withStartupTimeout(START));
        migration = new GenericContainer<>(images.server())
                .withNetwork(network)
                .withEnv(environment())
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("/bin/bash", "-c"))
                .withCommand(MIGRATE)
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(MIGRATION));
        server = new GenericContainer<>(images.server())
                .withNetwork(network)
                .withNetworkAliases("openmetadata-server")
                .withEnv(environment())
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/api/v1/system/version").forPort(PORT).withStartupTimeout(START));
    }

    /** What the server must know; everything else is as in its own defaults. */
    private static Map<String, String> environment() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("AUTHENTICATION_PROVIDER", "basic"),
                Map.entry("DB_DRIVER_CLASS", "org.postgresql.Driver"),
                Map.entry("DB_SCHEME", "postgresql"),
                Map.entry("DB_HOST", "postgresql"),
                Map.entry("DB_PORT", "5432"),
                Map.entry("DB_USER", DATABASE_USER),
                Map.entry("OM_DATABASE", "openmetadata_db"),
                Map.entry("SEARCH_TYPE", "elasticsearch"),
                Map.entry("ELASTICSEARCH_HOST", "elasticsearch"),
                Map.entry("ELASTICSEARCH_PORT", "9200"),
                Map.entry("ELASTICSEARCH_SCHEME", "http"),
                Map.entry("PIPELINE_SERVICE_CLIENT_ENABLED", "false"),
                Map.entry("OPENMETADATA_HEAP_OPTS", "-Xmx1G -Xms1G")));
    }

    void start() {
        database.start();
        search.start();
        migration.start();
        server.start();
    }

    URI apiUrl() {
        return URI.create("http://" + server.getHost() + ":" + server.getMappedPort(PORT) + "/api");
    }

    @Override
    public void close() {
        server.close();
        migration.close();
        search.close();
        database.close();
        network.close();
    }
}
