package io.garner.airflow.rest;

import io.garner.http.Authorization;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token that an Airflow 3 gives to everybody when all who come are its administrators
 * ({@code simple_auth_manager_all_admins}); asked for when a request is refused without.
 */
final class OpenToken implements Authorization {

    private final TokenExchange exchange;
    private @Nullable String current;

    OpenToken(TokenExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public synchronized Optional<String> next() {
        return Optional.ofNullable(current);
    }

    @Override
    public synchronized Optional<String> instead(Optional<String> refused) {
        Optional<String> known = next();
        if (known.isPresent() && !known.equals(refused)) {
            return known;
        }
        Optional<String> fresh = exchange.withoutUser();
        current = fresh.orElse(null);
        return fresh;
    }
}
