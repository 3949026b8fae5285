package io.garner.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Shows what there is to be let in with. A request that is refused for it is sent once more when there is something else. */
record AuthorizationInterceptor(Authorization authorization) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Optional<String> shown = authorization.next();
        Response response = chain.proceed(authorized(chain.request(), shown));
        if (!isRefusal(response)) {
            return response;
        }
        Optional<String> other = instead(shown, response);
        if (other.isEmpty()) {
            return response;
        }
        response.close();
        return chain.proceed(authorized(chain.request(), other));
    }

    private boolean isRefusal(Response response) throws IOException {
        try {
            return authorization.isRefusal(response);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private Optional<String> instead(Optional<String> refused, Response response) throws IOException {
        try {
            return authorization.instead(refused);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private static Request authorized(Request request, Optional<String> value) {
        return value.map(shown ->
                        request.newBuilder().header("Authorization", shown).build())
                .orElse(request);
    }
}
