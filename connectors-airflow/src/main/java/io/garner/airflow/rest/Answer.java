package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param contentType empty text where it is not said
 * @param location where a redirect leads; empty text without one
 */
record Answer(int status, String contentType, String location, String body) {

    /** What Airflow 3 says with a 403 of a token that it cannot read, or that has ended; of rights it says "Forbidden". */
    private static final Pattern REFUSED_TOKEN =
            Pattern.compile("\"detail\"\\s*:\\s*\"(Invalid JWT token|Token Expired)", Pattern.CASE_INSENSITIVE);

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    boolean isUnauthorized() {
        return status == UNAUTHORIZED || isTokenRefusal(status, body);
    }

    boolean isForbidden() {
        return status == FORBIDDEN && !isTokenRefusal(status, body);
    }

    /** Whether a right seems to be missing, and it is the token that is not taken. */
    static boolean isTokenRefusal(int status, String body) {
        return status == FORBIDDEN && REFUSED_TOKEN.matcher(body).find();
    }

    boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** The deployment as a whole is not well: overloaded, restarting, or nobody behind a proxy. */
    boolean isOutage() {
        return switch (status) {
            case 429, 502, 503, 504 -> true;
            default -> false;
        };
    }

    boolean isServerFault() {
        return status >= 500;
    }

    boolean isHtml() {
        return contentType.contains("html") || body.stripLeading().startsWith("<");
    }

    /** The body, where it is a JSON object. */
    Optional<ObjectNode> object() {
        Optional<JsonNode> json = isHtml() ? Optional.empty() : Json.parse(body);
        return json.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    /** What the server says of a refusal, shortened; a problem of v1, a detail of v2, or the title of a page. */
    String words() {
        return Words.of(this);
    }
}
