package io.garner.openmetadata;

import io.garner.http.Patience;
import io.garner.http.RequestKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The transport over OkHttp; gzip of answers comes with it. Thread-safe. */
final class OkHttpTransport implements Transport {

    private static final String JSON = "application/json";

    private final OkHttpClient client;
    private final HttpUrl api;
    private final Runnable close;
    private final Patience patience;

    /** @param close what closing the transport closes; a client that somebody handed in stays theirs */
    OkHttpTransport(OkHttpClient client, HttpUrl api, Runnable close) {
        this(client, api, close, new Patience(() -> false));
    }

    private OkHttpTransport(OkHttpClient client, HttpUrl api, Runnable close, Patience patience) {
        this.client = client;
        this.api = api;
        this.close = close;
        this.patience = patience;
    }

    @Override
    public Transport until(BooleanSupplier over) {
        return new OkHttpTransport(client, api, close, new Patience(over));
    }

    @Override
    public Answer send(Call call) throws IOException {
        HttpUrl.Builder url = api.newBuilder().addEncodedPathSegments(call.path());
        call.query().forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .header("Accept", "application/json")
                .tag(Patience.class, patience)
                .tag(RequestKind.class, RequestKinds.of(call))
                .method(call.method(), bodyOf(call));
        call.headers().forEach(request::header);
        try (Response response = client.newCall(request.build()).execute()) {
            return new Answer(
                    response.code(), headersOf(response), response.body().string());
        }
    }

    @Override
    public void close() {
        close.run();
    }

    private static @Nullable RequestBody bodyOf(Call call) {
        String type = call.headers().getOrDefault(CONTENT_TYPE, JSON);
        return call.body()
                .map(json -> RequestBody.create(Json.bytes(json), MediaType.get(type)))
                .orElse(null);
    }

    private static Map<String, String> headersOf(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().names().forEach(name -> {
            String value = response.header(name);
            headers.put(name.toLowerCase(Locale.ROOT), value == null ? "" : value);
        });
        return headers;
    }
}
