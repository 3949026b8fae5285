package io.garner.catalog.auth;

import io.garner.catalog.http.Refusal;

/** Who sent a request. Immutable. */
public record Caller(String name, boolean bot, boolean admin) {

    /** The caller of a path that needs no token. */
    public static final Caller NOBODY = new Caller("anonymous", false, false);

    /** Refuses everybody but admins. */
    public void mustBeAdmin() {
        if (!admin) {
            throw Refusal.forbidden("Principal: CatalogPrincipal{name='" + name + "'} is not admin");
        }
    }
}
