package io.garner.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The page at {@code /}: one static file whose script reads the REST API. It also stands where OpenMetadata shows a
 * service, so that a link to one works against both. Thread-safe.
 */
final class PageHandler implements HttpHandler {

    private static final String RESOURCE = "page.html";
    private static final String SERVICE_PAGES = "/service/databaseServices/";

    private final byte[] page;

    PageHandler() throws IOException {
        try (InputStream in = PageHandler.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("resource missing: " + RESOURCE);
            }
            page = in.readAllBytes();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean home = path.equals("/") || path.startsWith(SERVICE_PAGES);
            byte[] body = home ? page : "Not Found".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", home ? "text/html; charset=utf-8" : "text/plain");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(home ? 200 : 404, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
