package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.ServiceBody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout library finds its parts in the one jar, on a machine without a screen and whatever fonts. */
class LineageGraphIT {

    @Test
    void theJarDrawsAPicture(@TempDir Path folder) throws Exception {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            try (OpenMetadata catalog =
                    OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)))) {
                catalog.create(EntityType.DATABASE_SERVICE, service());
            }
            IngestJar jar = new IngestJar(folder)
                    .variable("OPENMETADATA_URL", server.url().toString())
                    .secret("OPENMETADATA_JWT_TOKEN", server.botToken());
            Ran stored = jar.run(
                    "lineage", "--from", "dw.d.s.a", "--to", "dw.d.s.b", "--column", "x,y=z", "--create-missing");
            assertThat(stored.exitCode()).as(stored.err()).isZero();

            Ran ran = jar.run("lineage", "graph", "--table", "dw.d.s.b", "--out", "b.svg");

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).isEqualToIgnoringNewLines("Wrote b.svg: 2 nodes, 3 columns, 1 edge");
            assertThat(Files.readString(folder.resolve("b.svg"))).contains(">x</text>", ">z</text>");
        }
    }

    private static ServiceBody service() {
        Map<String, String> connection =
                Map.of("type", "Postgres", "hostPort", "h:1", "username", "u", "database", "d");
        return new ServiceBody("dw", "Postgres", Optional.empty(), ServiceBody.Connection.of(connection));
    }
}
