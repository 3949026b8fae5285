package io.garner.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;

/** What requests show to be let in. Implementations are thread-safe; what they throw ends the request. */
public interface Authorization {

    /** The status that says so. */
    int UNAUTHORIZED = 401;

    /** Nothing is shown. */
    Authorization NONE = new Authorization() {
        @Override
        public Optional<String> next() {
            return Optional.empty();
        }

        @Override
        public Optional<String> instead(Optional<String> refused) {
            return Optional.empty();
        }
    };

    /** The value of the header for a request; empty for none. */
    Optional<String> next() throws IOException;

    /** Whether an answer says that what was shown is not taken; servers that say it in another way than 401 need their own. */
    default boolean isRefusal(Response response) throws IOException {
        return response.code() == UNAUTHORIZED;
    }

    /**
     * After such a refusal: what to show when the request is sent once more; empty when that would be in vain.
     *
     * @param refused what the request had shown
     */
    Optional<String> instead(Optional<String> refused) throws IOException;

    /** Finds out what to show: reads a secret, or logs in. */
    @FunctionalInterface
    interface Reading {
        String read() throws IOException;
    }

    /**
     * What is found out before the first request and shown by all that follow. When it is refused, it is found out anew, so that a
     * token which was replaced or has expired does not end a long run; requests that fail together do so once.
     */
    static Authorization remembered(Reading reading) {
        return new RememberedAuthorization(reading);
    }
}
