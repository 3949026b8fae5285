package io.garner.http;

import java.io.IOException;

/** A request was not sent, or not sent again, because nobody waits for it any more. */
public final class OutOfPatience extends IOException {

    private static final long serialVersionUID = 1L;

    OutOfPatience(String message) {
        super(message);
    }
}
