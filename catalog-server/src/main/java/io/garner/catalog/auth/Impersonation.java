package io.garner.catalog.auth;

import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;

/** {@code X-Impersonate-User}, from 1.11 on: a bot acts as somebody else, with that person's rights. Thread-safe. */
public final class Impersonation {

    private static final String HEADER = "X-Impersonate-User";

    private final Accounts accounts;

    public Impersonation(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A route that hears the header. */
    public Route around(Route route) {
        return route.open()
                ? route
                : new Route(
                        route.method(),
                        route.pattern(),
                        false,
                        (request, caller) -> route.handler().answer(request, acting(request, caller)));
    }

    private Caller acting(Request request, Caller caller) {
        return request.header(HEADER)
                .filter(name -> !name.isEmpty())
                .map(name -> as(name, caller))
                .orElse(caller);
    }

    private Caller as(String name, Caller caller) {
        if (!caller.bot()) {
            throw Refusal.forbidden("Only bot users can impersonate other users");
        }
        return accounts.byName(name)
                .orElseThrow(() -> Refusal.unauthorized("Cannot impersonate non-existent user: " + name))
                .caller();
    }
}
