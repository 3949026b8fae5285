package io.garner.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One debug line an attempt. Never a header or a body: either may hold a secret. */
final class LoggingInterceptor implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingInterceptor.class);

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        long started = System.nanoTime();
        Response response = chain.proceed(request);
        LOG.atDebug()
                .addKeyValue("method", request.method())
                .addKeyValue("path", request.url().encodedPath())
                .addKeyValue("status", response.code())
                .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
                .log("answered");
        return response;
    }
}
