package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private static CatalogServer start(Path data, String version) {
        return CatalogServer.builder().version(version).data(data).start();
    }

    private static AbstractThrowableAssert<?, ?> refused(Path data, String version) {
        return assertThatThrownBy(() -> start(data, version).close()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void everythingIsThereAfterARestart() {
        Path data = folder.resolve("new/data");
        String token;
        String bots;
        try (CatalogServer server = start(data, "1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", "'columns': []");
            bot.putTable("t", "'columns': [], 'description': 'now with words'");
            bot.putTable("gone", "'columns': []");
            bot.delete("tables/name/pg.pagila.public.gone");
            token = server.botToken();
            bots = bot.get("bots").at("/data/0/id").asText();
        }
        try (CatalogServer server = start(data, "1.6.0")) {
            Rest bot = Rest.anonymous(server).with("Authorization", "Bearer " + token);
            assertThat(server.botToken()).isEqualTo(token);
            assertThat(bot.getTable("t", "").json().path("description").asText())
                    .isEqualTo("now with words");
            assertThat(bot.get("tables/" + bot.getTable("t", "").id() + "/versions")
                            .json()
                            .path("versions"))
                    .hasSize(2);
            assertThat(bot.get("tables?include=deleted").at("/data/0/name").asText())
                    .isEqualTo("gone");
            assertThat(bot.getTable("t", "").text("href"))
                    .startsWith(server.apiUrl().toString());
            assertThat(bot.get("bots").at("/paging/total").asInt()).isEqualTo(1);
            assertThat(bot.get("bots").at("/data/0/id").asText()).isEqualTo(bots);
        }
    }

    @Test
    void aReplacedBotTokenStaysReplaced() {
        String old;
        String present;
        try (CatalogServer server = start(folder, "1.2.0")) {
            old = server.botToken();
            server.faults().expireBotToken();
            present = server.botToken();
        }
        try (CatalogServer server = start(folder, "1.2.0")) {
            Rest nobody = Rest.anonymous(server);
            assertThat(nobody.with("Authorization", "Bearer " + old)
                            .get("tables")
                            .status())
                    .isEqualTo(401);
            assertThat(nobody.with("Authorization", "Bearer " + present)
                            .get("tables")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherVersionIsRefused() {
        start(folder, "1.2.0").close();
        refused(folder, "1.6.0")
                .hasMessageContaining("belongs to a catalog of version 1.2.0")
                .hasMessageContaining("1.6.0");
        start(folder, "1.2").close();
    }

    @Test
    void aFolderInUseIsRefused() throws Exception {
        try (CatalogServer server = start(folder, "1.6.0")) {
            refused(folder, "1.6.0").hasMessageContaining("in use by another running catalog");
            assertThat(Rest.asBot(server).get("tables").status()).isEqualTo(200);
        }
        ServerProcess process = ServerProcess.start(folder);
        try {
            refused(folder, "1.6.0").hasMessageContaining("in use by another running catalog");
        } finally {
            process.kill();
        }
        start(folder, "1.6.0").close();
    }

    @Test
    void aFileInItsPlaceIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        refused(file, "1.2.0").hasMessageContaining("is not a folder");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() {
        // Not even root makes a folder there.
        Path nowhere = Path.of("/proc/no-such-place/data");
        assumeThat(Path.of("/proc")).exists();
        refused(nowhere, "1.2.0").hasMessageContaining("Cannot write to the data folder");
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear reader");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        refused(folder, "1.2.0").hasMessageContaining("holds other files");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        start(folder, "1.2.0").close();
        Path file = folder.resolve("catalog.mvstore");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        refused(folder, "1.2.0").hasMessageContaining("damaged");
        Files.writeString(file, "this is a letter and no catalog\n".repeat(1000));
        refused(folder, "1.2.0").hasMessageContaining("damaged");
    }

    @Test
    void nobodyElseMayLookIntoIt() throws Exception {
        Path data = folder.resolve("data");
        start(data, "1.2.0").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("catalog.mvstore"))))
                .isEqualTo("rw-------");
    }
}
