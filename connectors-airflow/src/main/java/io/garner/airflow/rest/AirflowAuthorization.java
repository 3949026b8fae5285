package io.garner.airflow.rest;

import io.garner.http.Authorization;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;

/** Another that knows how Airflow 3 refuses a token: with 403, as it does where a right is missing, and in other words. */
record AirflowAuthorization(Authorization other) implements Authorization {

    /** More than any such answer has; what is longer says something else. */
    private static final long MOST = 4_096;

    @Override
    public Optional<String> next() throws IOException {
        return other.next();
    }

    @Override
    public Optional<String> instead(Optional<String> refused) throws IOException {
        return other.instead(refused);
    }

    @Override
    public boolean isRefusal(Response response) throws IOException {
        return other.isRefusal(response) || isTokenRefusal(response);
    }

    private static boolean isTokenRefusal(Response response) throws IOException {
        return response.code() == Answer.FORBIDDEN
                && Answer.isTokenRefusal(
                        response.code(), response.peekBody(MOST).string());
    }
}
