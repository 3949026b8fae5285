package io.garner.http;

import io.garner.measure.Measurements;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Measures each attempt; inside of everything that sends a request again, so that it counts what the server counts. */
record MeasuringInterceptor(Measurements measurements) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        long started = System.nanoTime();
        String status = Measurements.NO_ANSWER;
        try {
            Response response = chain.proceed(chain.request());
            status = String.valueOf(response.code());
            return response;
        } finally {
            Request request = chain.request();
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            measurements.request(request.method(), RequestKind.of(request), status, took);
        }
    }
}
