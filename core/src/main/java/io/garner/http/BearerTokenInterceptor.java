package io.garner.http;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the token. After a 401 the token's reference is read again; when that gives another token the request is sent once
 * more, and all that follow have the new one, so that a token replaced on disk does not end a long run. Requests that
 * fail together read it once. Thread-safe.
 */
final class BearerTokenInterceptor implements Interceptor {

    private static final int UNAUTHORIZED = 401;

    private final Supplier<String> tokens;
    private @Nullable String current;

    BearerTokenInterceptor(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String token = token();
        Response response = chain.proceed(authorized(chain.request(), token));
        if (response.code() != UNAUTHORIZED) {
            return response;
        }
        String fresh = tokenAfter(token, response);
        if (fresh.equals(token)) {
            return response;
        }
        response.close();
        return chain.proceed(authorized(chain.request(), fresh));
    }

    private synchronized String token() {
        String token = current;
        return token == null ? read() : token;
    }

    /** Another request may have found out before. */
    private synchronized String tokenAfter(String refused, Response response) {
        try {
            String token = current;
            return token == null || token.equals(refused) ? read() : token;
        } catch (RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private String read() {
        String token = tokens.get();
        current = token;
        return token;
    }

    private static Request authorized(Request request, String token) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
