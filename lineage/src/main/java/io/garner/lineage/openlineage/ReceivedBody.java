package io.garner.lineage.openlineage;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The body of a request, gzipped or not, as long as it is not too large unzipped. Stateless. */
final class ReceivedBody {

    private ReceivedBody() {}

    /**
     * Empty when the body is too large.
     *
     * @throws IOException when it ends early or is not what its encoding says
     */
    static Optional<byte[]> of(HttpExchange exchange, int mostBytes) throws IOException {
        String encoding = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                .orElse("identity")
                .strip();
        try (InputStream raw = exchange.getRequestBody();
                InputStream body = decoded(raw, encoding)) {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            return bytes.length > mostBytes ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static InputStream decoded(InputStream raw, String encoding) throws IOException {
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(raw);
        } else if (encoding.equalsIgnoreCase("identity")) {
            return raw;
        }
        throw new IOException("the content encoding " + encoding + " is none of gzip and identity");
    }
}
