package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.http.HttpClients;
import io.garner.http.HttpSettings;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsAndTokensTest {

    @TempDir
    private Path folder;

    @Test
    void eachWorkerKeepsItsConnection() {
        AtomicInteger opened = new AtomicInteger();
        HttpSettings settings =
                new HttpSettings(Optional.empty(), Optional.empty(), Duration.ofSeconds(10), Duration.ofSeconds(60));
        OkHttpClient client = HttpClients.plain(settings, Environment.of(Map.of()))
                .newBuilder()
                .eventListener(new EventListener() {
                    @Override
                    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                        opened.incrementAndGet();
                    }
                })
                .build();
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = OpenMetadata.connect(Catalogs.config(server, Duration.ofSeconds(60)), client)) {
            ShopBatches.ingestion("shop", catalog, ShopBatches.heap(400))
                    .parallelism(12)
                    .build()
                    .run();

            assertThat(server.requests().count("PUT", "/api/v1/tables")).isEqualTo(400);
            assertThat(opened.get()).isBetween(2, 13);
        } finally {
            client.connectionPool().evictAll();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenThatIsRenewedWhileTheRunGoesOnIsUsedFromThenOn(boolean byCommand) throws IOException {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Path file = Files.writeString(folder.resolve("token"), server.botToken());
            Secret secret = byCommand ? Secret.fromCommand(List.of("cat", file.toString())) : Secret.fromFile(file);
            AtomicBoolean renewed = new AtomicBoolean();
            try (OpenMetadata catalog = OpenMetadata.connect(OpenMetadataConfig.of(server.url(), secret))) {
                RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.opened())
                        .progress(new Progress() {
                            @Override
                            public void published(Fqn entity) {
                                if (renewed.compareAndSet(false, true)) {
                                    server.faults().expireBotToken();
                                    write(file, server.botToken());
                                }
                            }
                        })
                        .build()
                        .run();

                assertThat(report.status()).isEqualTo(Status.OK);
                long refused = server.requests().all().stream()
                        .filter(request -> request.status() == 401)
                        .count();
                assertThat(refused).isEqualTo(1);
            }
        }
    }

    @Test
    void aTokenThatIsStillRefusedEndsTheRun() throws IOException {
        try (CatalogServer server = CatalogServer.start("1.4.0")) {
            Path file = Files.writeString(folder.resolve("token"), server.botToken());
            try (OpenMetadata catalog =
                    OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.fromFile(file)))) {
                server.faults().add(Fault.expireToken().after(10));

                RunReport report = ShopBatches.run("shop", catalog, ShopBatches.heap(100));

                assertThat(report.status()).isEqualTo(Status.FAILED);
                assertThat(report.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
                assertThat(report.created()).isPositive();
                assertThat(server.requests().all()).hasSizeLessThan(30);
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
