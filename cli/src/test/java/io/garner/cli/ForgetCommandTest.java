package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.model.Fqn;
import io.garner.openmetadata.DatabaseBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.ServiceBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {

    private static final Fqn BOOKS = Fqn.of("books");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private CatalogServer server;
    private OpenMetadata catalog;

    @BeforeEach
    void start() throws IOException {
        server = CatalogServer.start("1.2.0");
        catalog = OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
        Files.writeString(folder.resolve("ingest.yaml"), """
                openmetadata: {url: "%s", token: "${TOKEN}"}
                sources: {books: {type: library, host: h, password: "${A}", enabled: false}}
                """.formatted(server.url()));
    }

    @AfterEach
    void stop() {
        catalog.close();
        server.close();
    }

    @Test
    void theNameOfTheServiceHasToBeTyped() {
        store("Postgres");

        assertThat(forget("yes")).isEqualTo(99);
        assertThat(text()).contains("1 databases, 0 schemas, 0 tables").contains("nothing was removed");
        assertThat(catalog.find(EntityType.DATABASE_SERVICE, BOOKS)).isPresent();

        assertThat(forget("books")).isZero();
        assertThat(catalog.find(EntityType.DATABASE_SERVICE, BOOKS)).isEmpty();
        assertThat(catalog.find(EntityType.DATABASE, BOOKS.child("main"))).isEmpty();
    }

    @Test
    void aServiceOfAnotherKindIsSomebodyElses() {
        store("Mysql");

        assertThat(forget("books")).isEqualTo(2);
        assertThat(text()).contains("it is a Mysql service, and this source is Postgres");
        assertThat(catalog.find(EntityType.DATABASE_SERVICE, BOOKS)).isPresent();
    }

    @Test
    void whatTheCatalogRefusesIsNamedAndItsContainersStay() {
        store("Postgres");
        server.faults().refuse("DELETE", "books\\.main|.*databases/.*", 400, "somebody is at it");

        assertThat(forget("books")).isEqualTo(12);
        assertThat(text()).contains("books.main (DELETE database): somebody is at it");
        assertThat(catalog.find(EntityType.DATABASE_SERVICE, BOOKS)).isPresent();
    }

    private void store(String type) {
        catalog.create(
                EntityType.DATABASE_SERVICE,
                new ServiceBody(
                        "books",
                        type,
                        Optional.empty(),
                        new ServiceBody.Connection(Map.of("type", type, "hostPort", "h"))));
        catalog.put(
                EntityType.DATABASE,
                new DatabaseBody("main", Optional.empty(), Optional.empty(), "books", Optional.empty()),
                Kept.NOTHING);
        assertThat(catalog.find(EntityType.DATABASE, BOOKS.child("main"))).isPresent();
    }

    private int forget(String typed) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Environment environment = Environment.of(Map.of("TOKEN", server.botToken(), "A", "a", "NO_COLOR", "1"));
        Console console = new Console(stream, stream, environment, true);
        return new Program(console, LibraryProvider.providers(), question -> Optional.of(typed))
                .run(
                        "forget",
                        "--source",
                        "books",
                        "--config",
                        folder.resolve("ingest.yaml").toString());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
