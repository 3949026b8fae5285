package io.garner.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says who is calling, so that a catalog's access log can be read. */
final class UserAgentInterceptor implements Interceptor {

    private static final String USER_AGENT = "garner/"
            + Optional.ofNullable(UserAgentInterceptor.class.getPackage().getImplementationVersion())
                    .orElse("dev") + " (Java " + Runtime.version().feature() + ")";

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(
                chain.request().newBuilder().header("User-Agent", USER_AGENT).build());
    }
}
