package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.http.RequestKind;
import io.garner.measure.Measurements;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends requests to one deployment as somebody. Thread-safe. */
final class RestClient {

    private static final RequestKind KIND = new RequestKind("airflow");
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final HttpUrl base;
    private final RestFaults faults;
    private final Measurements measurements;

    RestClient(OkHttpClient client, HttpUrl base, RestFaults faults, Measurements measurements) {
        this.client = client;
        this.base = base;
        this.faults = faults;
        this.measurements = measurements;
    }

    /** What comes back, whatever it is. */
    Answer send(Call call) {
        HttpUrl.Builder url = base.newBuilder().addEncodedPathSegments(call.encodedPath());
        call.query().forEach(entry -> url.addQueryParameter(entry.getKey(), entry.getValue()));
        Request request = new Request.Builder()
                .url(url.build())
                .header("Accept", "application/json")
                .tag(RequestKind.class, KIND)
                .method(call.method(), bodyOf(call))
                .build();
        long started = System.nanoTime();
        boolean answered = false;
        try (Response response = client.newCall(request).execute()) {
            Answer answer = answer(response);
            answered = answer.isSuccess();
            return answer;
        } catch (IOException e) {
            throw faults.unanswered(call, e);
        } finally {
            measurements.statement(call.kind(), answered, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private static Answer answer(Response response) throws IOException {
        return new Answer(
                response.code(),
                Optional.ofNullable(response.header("Content-Type")).orElse(""),
                Optional.ofNullable(response.header("Location")).orElse(""),
                response.body().string());
    }

    /** Success or a refusal of this one thing; all else ends the harvest. */
    Answer ask(Call call) {
        return faults.checked(call, send(call));
    }

    /** What is there. */
    ObjectNode read(Call call) throws RefusedException {
        Answer answer = ask(call);
        if (!answer.isSuccess()) {
            throw new RefusedException(call, answer);
        }
        return answer.object().orElseThrow();
    }

    private static @Nullable RequestBody bodyOf(Call call) {
        return call.body()
                .map(json -> RequestBody.create(json.toString(), JSON))
                .orElse(null);
    }
}
