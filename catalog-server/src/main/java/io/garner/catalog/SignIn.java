package io.garner.catalog;

import io.garner.catalog.auth.Accounts;
import io.garner.catalog.auth.ConfigRoutes;
import io.garner.catalog.auth.Impersonation;
import io.garner.catalog.auth.LoginRoutes;
import io.garner.catalog.auth.Passwords;
import io.garner.catalog.auth.TokenRoutes;
import io.garner.catalog.auth.Tokens;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.governance.SignUpRoutes;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.util.ArrayList;
import java.util.List;

/** Puts the routes together by which people and bots come in. */
final class SignIn {

    private SignIn() {}

    static List<Route> routes(Catalog catalog, Tokens tokens, Accounts accounts) {
        Passwords passwords = new Passwords(catalog.store());
        List<Route> routes = new ArrayList<>(new LoginRoutes(tokens, accounts, passwords, catalog.clock()).routes());
        routes.addAll(new TokenRoutes(tokens, accounts, catalog.schemas(), catalog.clock()).routes());
        routes.addAll(new SignUpRoutes(catalog, accounts, passwords).routes());
        routes.addAll(ConfigRoutes.of(catalog.version(), tokens, catalog.apiUrl()));
        return routes;
    }

    /** The routes as they are where bots may act as somebody else. */
    static List<Route> impersonable(List<Route> routes, ServerVersion version, Accounts accounts) {
        Impersonation impersonation = new Impersonation(accounts);
        return version.has(Feature.IMPERSONATION)
                ? routes.stream().map(impersonation::around).toList()
                : routes;
    }
}
