package io.garner.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the token. After a 401 the token's reference is read again; when that gives another token the request is sent once
 * more, so that a token replaced on disk does not end a long run.
 */
final class BearerTokenInterceptor implements Interceptor {

    private static final int UNAUTHORIZED = 401;

    private final Supplier<String> tokens;
    private final AtomicReference<@Nullable String> current = new AtomicReference<>();

    BearerTokenInterceptor(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String token = currentToken();
        Response response = chain.proceed(authorized(chain.request(), token));
        if (response.code() != UNAUTHORIZED) {
            return response;
        }
        String fresh = tokens.get();
        if (fresh.equals(token)) {
            return response;
        }
        current.set(fresh);
        response.close();
        return chain.proceed(authorized(chain.request(), fresh));
    }

    private String currentToken() {
        String token = current.get();
        if (token == null) {
            token = tokens.get();
            current.set(token);
        }
        return token;
    }

    private static Request authorized(Request request, String token) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
