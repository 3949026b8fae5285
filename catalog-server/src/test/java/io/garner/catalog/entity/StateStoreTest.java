package io.garner.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.catalog.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StateStoreTest {

    private final Store store = StateStore.inMemory();

    private static Entity entity(String type, String fqn, Optional<UUID> parent) {
        return new Entity(type, UUID.randomUUID(), fqn.substring(fqn.lastIndexOf('.') + 1), fqn, parent, Json.object());
    }

    private static Entity schema() {
        return entity("databaseSchema", "public", Optional.empty());
    }

    @Test
    void workThatThrowsHasNoEffect() {
        Entity schema = schema();
        store.insert(schema);
        Entity table = entity("table", "public.t", Optional.of(schema.id()));
        assertThatThrownBy(() -> store.atomically(() -> {
                    store.insert(table);
                    store.putRecord("run", schema.id(), "1", Json.object());
                    store.update(schema.with(Json.object().put("deleted", true)));
                    store.keepHistory(schema.id(), List.of(schema.json()));
                    assertThat(store.children(schema.id())).containsExactly(table);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.children(schema.id())).isEmpty();
        assertThat(store.byFqn("table", "public.t")).isEmpty();
        assertThat(store.records("run", schema.id())).isEmpty();
        assertThat(store.history(schema.id())).isEmpty();
        assertThat(store.all("databaseSchema")).containsExactly(schema);
    }

    @Test
    void aPartThatThrowsGoesAloneWhenTheWholeGoesOn() {
        Entity schema = schema();
        Entity table = entity("table", "public.t", Optional.empty());
        store.atomically(() -> {
            store.insert(schema);
            assertThatThrownBy(() -> store.atomically(() -> {
                        store.insert(table);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            return true;
        });
        assertThat(store.all("databaseSchema")).containsExactly(schema);
        assertThat(store.all("table")).isEmpty();
    }

    @Test
    void aTransactionIsKeptAsOneAndSeenOnlyThen() {
        List<List<Change>> kept = new ArrayList<>();
        List<Runnable> seen = new ArrayList<>();
        Store keeping = StateStore.of(List.of(), (changes, whenKept) -> {
            kept.add(changes);
            seen.add(whenKept);
            return CompletableFuture.completedFuture(null);
        });
        Entity schema = schema();
        keeping.atomically(() -> {
            keeping.insert(schema);
            keeping.putRecord("run", schema.id(), "a/b", Json.object().put("x", 1));
            return keeping.atomically(() -> {
                keeping.keepHistory(schema.id(), List.of(Json.object().put("version", 0.1)));
                return true;
            });
        });
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).hasSize(3);
        assertThat(keeping.byId("databaseSchema", schema.id())).isEmpty();
        seen.get(0).run();
        assertThat(keeping.byId("databaseSchema", schema.id())).contains(schema);
        Store again = StateStore.of(kept.get(0), Keeper.NONE);
        assertThat(again.record("run", schema.id(), "a/b"))
                .contains(Json.object().put("x", 1));
        assertThat(again.history(schema.id())).hasSize(1);
        assertThat(again.byFqn("databaseSchema", "public")).contains(schema);
    }

    @Test
    void whatCannotBeKeptFailsAndIsNotSeen() {
        Store failing = StateStore.of(
                List.of(),
                (changes, whenKept) -> CompletableFuture.failedFuture(new IllegalStateException("disk full")));
        Entity schema = schema();
        assertThatThrownBy(() -> failing.insert(schema)).hasMessageContaining("disk full");
        assertThat(failing.all("databaseSchema")).isEmpty();
    }

    @Test
    void listsKnowTheirPlacesAndSizes() {
        Entity schema = schema();
        store.insert(schema);
        for (String name : List.of("c", "a", "d", "b")) {
            store.insert(entity("table", "public." + name, Optional.of(schema.id())));
        }
        Entity b = store.byFqn("table", "public.b").orElseThrow();
        store.update(b.with(Json.object().put("deleted", true)));
        Listing all = store.listing("table", "public");
        assertThat(all.of(Include.ALL).first(10)).extracting(Entity::name).containsExactly("a", "b", "c", "d");
        assertThat(all.of(Include.NON_DELETED).last(2)).extracting(Entity::name).containsExactly("c", "d");
        assertThat(all.of(Include.DELETED).size()).isEqualTo(1);
        assertThat(all.after(Key.of(b)).first(1)).extracting(Entity::name).containsExactly("c");
        assertThat(all.before(new Key("b", "").behind()).size()).isEqualTo(2);
        store.remove(b);
        assertThat(store.listing("table", Listing.EVERYWHERE).size()).isEqualTo(3);
        assertThat(store.listing("table", "pub").size()).isZero();
    }
}
