package io.garner.catalog.governance;

import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Entity;
import java.util.Set;

/** Only an admin deletes users and bots. */
final class AdminsDeletePeopleAndBots {

    private static final Set<String> TYPES = Set.of("user", "bot");

    private AdminsDeletePeopleAndBots() {}

    static void check(Caller caller, Entity stored) {
        if (TYPES.contains(stored.type())) {
            caller.mustBeAdmin();
        }
    }
}
