package io.garner.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is found out once, and again when it is refused. */
final class RememberedAuthorization implements Authorization {

    private final Reading reading;
    private @Nullable String current;

    RememberedAuthorization(Reading reading) {
        this.reading = reading;
    }

    @Override
    public synchronized Optional<String> next() throws IOException {
        String value = current;
        return Optional.of(value == null ? read() : value);
    }

    /** Another request may have found out before. */
    @Override
    public synchronized Optional<String> instead(Optional<String> refused) throws IOException {
        String value = current;
        String fresh = value == null || refused.equals(Optional.of(value)) ? read() : value;
        return Optional.of(fresh).filter(other -> !Optional.of(other).equals(refused));
    }

    private String read() throws IOException {
        String value = reading.read();
        current = value;
        return value;
    }
}
