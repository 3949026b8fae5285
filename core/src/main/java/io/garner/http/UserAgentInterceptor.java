package io.garner.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says who is calling, so that a catalog's access log can be read. */
final class UserAgentInterceptor implements Interceptor {

    private static final String PRODUCT = "garner/"
            + Optional.ofNullable(UserAgentInterceptor.class.getPackage().getImplementationVersion())
                    .orElse("dev");

    private final String userAgent;

    /** @param runId which run is calling */
    UserAgentInterceptor(Optional<String> runId) {
        this.userAgent = PRODUCT + " (Java " + Runtime.version().feature()
                + runId.map(id -> "; run " + id).orElse("") + ")";
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(
                chain.request().newBuilder().header("User-Agent", userAgent).build());
    }
}
