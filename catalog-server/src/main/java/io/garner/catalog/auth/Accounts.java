package io.garner.catalog.auth;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Store;
import io.garner.catalog.http.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of the store that may call; deleted ones may not. Thread-safe. */
public final class Accounts {

    private static final String USER = "user";

    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    /** The account of a user name as it is, without the quotes that its FQN may have. */
    public Optional<Account> byName(String name) {
        return alive(store.byFqn(USER, name.contains(".") ? "\"" + name + "\"" : name));
    }

    /** Whether somebody has this address, deleted or not. */
    public boolean hasEmail(String email) {
        return withEmail(email).findAny().isPresent();
    }

    Optional<Account> byEmail(String email) {
        return alive(withEmail(email).findFirst());
    }

    private Stream<Entity> withEmail(String email) {
        return store.all(USER).filter(user -> Json.text(user.json(), "email").equalsIgnoreCase(email));
    }

    Optional<Account> byId(String id) {
        return alive(Catalog.uuid(id).flatMap(uuid -> store.byId(USER, uuid)));
    }

    private static Optional<Account> alive(Optional<Entity> user) {
        return user.filter(entity -> !entity.deleted()).map(Account::of);
    }
}
