package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PageTest {

    private static HttpResponse<String> get(CatalogServer server, String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void isOneFileThatNeedsNoOtherHost() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            HttpResponse<String> page = get(server, "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(page.body()).contains("users/login").doesNotContain("http://", "https://", "src=");
        }
    }

    @Test
    void writesDataAsTextOnly() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            assertThat(get(server, "/").body())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void alsoStandsWhereOpenMetadataShowsAService() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            assertThat(get(server, "/service/databaseServices/pagila").body()).contains("users/login");
        }
    }

    @Test
    void otherPathsAreNotThere() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            assertThat(get(server, "/favicon.ico").statusCode()).isEqualTo(404);
            assertThat(get(server, "/etc/passwd").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatClimbsAboveTheRootIsNoPath() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            assertThat(get(server, "/../etc/passwd").statusCode()).isEqualTo(400);
        }
    }
}
