package io.garner.catalog;

import com.sun.net.httpserver.HttpExchange;
import io.garner.catalog.http.Reply;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Writes replies to the wire. */
final class Replies {

    private static final int WORTH_COMPRESSING = 256;

    private Replies() {}

    static void send(HttpExchange exchange, Reply reply, ServerVersion version) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (version.has(Feature.GZIP) && body.length > WORTH_COMPRESSING && takesGzip(exchange)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = compressed(body);
        }
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bare ? -1 : body.length);
        if (!bare) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static boolean takesGzip(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .map(value -> value.contains("gzip"))
                .orElse(false);
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
