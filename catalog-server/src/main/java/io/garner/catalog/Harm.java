package io.garner.catalog;

import io.garner.catalog.http.Json;
import io.garner.catalog.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** What a fault does to a request. Immutable. */
sealed interface Harm {

    /** Waits. */
    record Delay(Duration time) implements Harm {}

    /** Hangs up with a RST in place of an answer. */
    record Reset() implements Harm {}

    /** Hangs up half-way through the body. */
    record Cut() implements Harm {}

    /** Sends the body in small pieces. */
    record Drip(Duration time) implements Harm {}

    /** Lets the bot's token expire. */
    record Expiry() implements Harm {}

    /** Refuses whatever names an entity. */
    record Poison(Pattern pattern, int status, String message) implements Harm {
        boolean hits(String name) {
            return pattern.matcher(name).matches();
        }
    }

    /**
     * Answers something else.
     *
     * @param retryAfter asked each time, because a date lies ahead of now
     */
    record Status(int status, Optional<Supplier<String>> retryAfter) implements Harm {

        Reply reply(Optional<String> defaultRetryAfter) {
            Reply reply = isOfAProxy() ? page() : message();
            return retryAfter
                    .map(Supplier::get)
                    .or(() -> defaultRetryAfter)
                    .map(value -> reply.with("Retry-After", value))
                    .orElse(reply);
        }

        /** Who cannot reach the server answers with a page: {@code 502 Bad Gateway}. */
        private boolean isOfAProxy() {
            return status == 502 || status == 503 || status == 504;
        }

        private Reply page() {
            String title = status + " " + HttpStatus.getMessage(status);
            return Reply.text(
                    status,
                    "text/html",
                    "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                            + "</h1></center>\r\n<hr><center>proxy</center>\r\n</body>\r\n</html>\r\n");
        }

        private Reply message() {
            return Reply.json(status, Json.object().put("code", status).put("message", "fault on purpose"));
        }
    }

    /** Whether the server's own answer is not sent: of those one is enough. */
    default boolean replacesTheAnswer() {
        return this instanceof Status || this instanceof Reset;
    }

    /** Whether it makes sense once the request has taken effect. */
    default boolean canWait() {
        return replacesTheAnswer() || this instanceof Delay;
    }
}
