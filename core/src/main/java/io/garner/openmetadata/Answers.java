package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.openmetadata.Transport.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the numbers and texts of an answer mean. Stateless; each status number is written here and only here. */
final class Answers {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int PRECONDITION_FAILED = 412;
    static final int SERVER_ERROR = 500;

    private static final int LONGEST_MESSAGE = 2000;

    /**
     * A 500 that is a permanent refusal in disguise: servers up to 1.6 wrap 404, 405 and 415 into one, a Java null pointer
     * will be null again next time, and the {@code test} of a patch that failed will fail again.
     */
    private static final Pattern PERMANENT = Pattern.compile(
            "HTTP 404|HTTP 405|HTTP 415|NullPointerException|Cannot invoke \\\\?\"|\\\\u0000|Operation\\.TEST fails");

    private static final Pattern NO_ENDPOINT = Pattern.compile("HTTP 404|HTTP 405");

    private Answers() {}

    static boolean isSuccess(Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    static boolean isNotFound(Answer answer) {
        return answer.status() == NOT_FOUND;
    }

    static boolean isUnauthorized(Answer answer) {
        return answer.status() == 401;
    }

    static boolean isRedirect(Answer answer) {
        return answer.status() >= 300 && answer.status() < 400;
    }

    static boolean isConflict(Answer answer) {
        return answer.status() == CONFLICT;
    }

    static boolean isCreated(int status) {
        return status == 201;
    }

    /** More rows or bytes than the server, or a proxy before it, takes at once. */
    static boolean isTooLarge(Answer answer) {
        return answer.status() == 413;
    }

    /** The server does not know this path; up to 1.6 it says so within a 500. */
    static boolean isNoEndpoint(Answer answer) {
        return switch (answer.status()) {
            case 404, 405, 501 -> true;
            case 500 -> NO_ENDPOINT.matcher(answer.body()).find();
            default -> false;
        };
    }

    /** Whether the same request may pass later; only then is it worth repeating. */
    static boolean isTransient(int status, String body) {
        return switch (status) {
            case 429, 502, 503, 504 -> true;
            case SERVER_ERROR -> !PERMANENT.matcher(body).find();
            default -> false;
        };
    }

    static boolean mayBeFailedTest(int status) {
        return status == BAD_REQUEST || status == CONFLICT || status == SERVER_ERROR;
    }

    /** Whether the answer says something about the catalog as a whole and not about one entity. */
    static boolean isOutage(Answer answer) {
        return isTransient(answer.status(), answer.body()) && answer.status() != SERVER_ERROR;
    }

    /** The server's words, shortened; every body shape that versions and proxies use is tried. */
    static String message(Answer answer) {
        Optional<ObjectNode> json = Json.object(answer.body());
        String text = json.map(Answers::messageOf).orElse("");
        String words = text.isEmpty()
                ? WebPage.words(answer.body()).orElseGet(() -> answer.body().strip())
                : text;
        return words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) + "…" : words;
    }

    private static String messageOf(ObjectNode json) {
        for (String member : new String[] {"message", "responseMessage"}) {
            if (json.path(member).isTextual()) {
                return json.path(member).asText();
            }
        }
        JsonNode errors = json.path("errors");
        return errors.isArray() && !errors.isEmpty() ? errors.toString() : "";
    }
}
