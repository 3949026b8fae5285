package io.garner.catalog.http;

import io.garner.catalog.auth.Caller;
import java.util.List;

/**
 * One method of one path. Immutable.
 *
 * @param pattern the segments below {@code /api}; <code>{}</code> stands for any one segment
 * @param open whether it answers without a token
 */
public record Route(String method, List<String> pattern, boolean open, Handler handler) {

    private static final String ANY = "{}";

    /** What a route does. */
    @FunctionalInterface
    public interface Handler {
        /** Answers a request of an authenticated caller ({@link Caller#NOBODY} on open routes). */
        Reply answer(Request request, Caller caller);
    }

    /** A route that needs a token. */
    public static Route of(String method, String path, Handler handler) {
        return new Route(method, List.of(path.split("/")), false, handler);
    }

    /** A route that needs none. */
    public static Route open(String method, String path, Handler handler) {
        return new Route(method, List.of(path.split("/")), true, handler);
    }

    boolean matches(List<String> segments) {
        if (segments.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** One letter a segment, so that comparing texts prefers literals from the left. */
    String literalness() {
        StringBuilder letters = new StringBuilder();
        pattern.forEach(segment -> letters.append(segment.equals(ANY) ? 'a' : 'z'));
        return letters.toString();
    }
}
