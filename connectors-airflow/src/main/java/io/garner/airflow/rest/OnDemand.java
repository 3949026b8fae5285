package io.garner.airflow.rest;

import io.garner.http.Authorization;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows nothing until somebody asks for it with a 401, and from then on what another has to show. A version is told to
 * everybody by Airflow itself, and which login it takes is only known with the version.
 */
final class OnDemand implements Authorization {

    private final Authorization other;
    private boolean asked;

    OnDemand(Authorization other) {
        this.other = other;
    }

    @Override
    public synchronized Optional<String> next() throws IOException {
        return asked ? other.next() : Optional.empty();
    }

    @Override
    public synchronized Optional<String> instead(Optional<String> refused) throws IOException {
        asked = true;
        return refused.isEmpty() ? other.next() : other.instead(refused);
    }
}
