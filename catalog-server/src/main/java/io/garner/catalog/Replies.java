package io.garner.catalog;

import io.garner.catalog.http.Reply;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Turns replies into status, headers and bytes. */
final class Replies {

    private static final int WORTH_COMPRESSING = 256;

    private Replies() {}

    /** Sets status and headers; the bytes of the body remain to be written. */
    static byte[] head(Reply reply, Request request, Response response, ServerVersion version) {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        reply.headers().forEach(response.getHeaders()::put);
        if (version.has(Feature.GZIP) && body.length > WORTH_COMPRESSING && takesGzip(request)) {
            response.getHeaders().put("Content-Encoding", "gzip");
            return compressed(body);
        }
        return body;
    }

    private static boolean takesGzip(Request request) {
        return Optional.ofNullable(request.getHeaders().get("Accept-Encoding"))
                .map(value -> value.contains("gzip"))
                .orElse(false);
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
