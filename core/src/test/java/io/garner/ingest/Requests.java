package io.garner.ingest;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Looks into requests and answers them, for what stands between a client and a server. */
final class Requests {

    private Requests() {}

    static String bodyOf(Request request) throws IOException {
        RequestBody body = request.body();
        Buffer buffer = new Buffer();
        if (body != null) {
            body.writeTo(buffer);
        }
        return buffer.readUtf8();
    }

    static Response answered(Request request, int status) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("x")
                .body(ResponseBody.create("{\"message\": \"not so\"}", MediaType.get("application/json")))
                .build();
    }
}
