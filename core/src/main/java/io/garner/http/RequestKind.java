package io.garner.http;

import java.util.Optional;
import okhttp3.Request;

/** What a request is about, as a word from a small fixed set: a tag of the request. */
public record RequestKind(String word) {

    private static final RequestKind OTHER = new RequestKind("other");

    static String of(Request request) {
        return Optional.ofNullable(request.tag(RequestKind.class)).orElse(OTHER).word();
    }
}
