package io.garner.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Takes the body in within its attempt: one that breaks off is a broken connection like any other. */
final class WholeAnswerInterceptor implements Interceptor {

    /** Bodies up to this size arrive within their attempt; a catalog's pages have a few megabytes. */
    private static final long LONGEST_BUFFERED = 64L << 20;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try {
            response.body().source().request(LONGEST_BUFFERED);
            return response;
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }
}
