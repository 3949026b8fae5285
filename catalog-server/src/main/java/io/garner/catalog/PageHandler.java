package io.garner.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The page at {@code /}: one static file whose script reads the REST API. It also stands where OpenMetadata shows a
 * service, so that a link to one works against both. Thread-safe.
 */
final class PageHandler extends Handler.Abstract {

    private static final String RESOURCE = "page.html";
    private static final int METHOD_NOT_ALLOWED = 405;
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
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.getHeaders().put("Allow", "GET, HEAD");
            Response.writeError(request, response, callback, METHOD_NOT_ALLOWED);
            return true;
        }
        String path = Requests.path(request.getHttpURI());
        boolean home = path.equals("/") || path.startsWith(SERVICE_PAGES);
        byte[] body = home ? page : "Not Found".getBytes(StandardCharsets.UTF_8);
        response.setStatus(home ? 200 : 404);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Type", home ? "text/html; charset=utf-8" : "text/plain");
        headers.put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
