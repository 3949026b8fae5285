package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where entities are kept. Implementations are thread-safe. */
public interface Store {

    /**
     * Runs a piece of work that nobody else's {@code atomically} interleaves with. It is one transaction: kept and seen
     * as a whole when this returns, without any effect when the work throws. Inside another one it is part of that.
     */
    <T> T atomically(Supplier<T> work);

    /** An entity by id, deleted ones too. */
    Optional<Entity> byId(String type, UUID id);

    /** An entity by its fully qualified name, deleted ones too. */
    Optional<Entity> byFqn(String type, String fqn);

    /** Adds an entity; false when its name is taken. */
    boolean insert(Entity entity);

    /** Replaces the content of an entity. */
    void update(Entity entity);

    /** Removes an entity for good, with its history and its side records. */
    void remove(Entity entity);

    /** All entities of a type, ordered by name and then by id. */
    Stream<Entity> all(String type);

    /** The entities of a type below a container, named by its FQN, at any depth. */
    Listing listing(String type, String container);

    /** What is directly inside a container, deleted ones too. */
    List<Entity> children(UUID container);

    /** Former versions of an entity, oldest first. */
    List<ObjectNode> history(UUID id);

    /** Replaces the former versions of an entity. */
    void keepHistory(UUID id, List<ObjectNode> versions);

    /** One side record of an entity, such as the run of a pipeline at a time. */
    Optional<ObjectNode> record(String kind, UUID owner, String key);

    /** All side records of one kind that an entity has, ordered by key. */
    List<ObjectNode> records(String kind, UUID owner);

    /** Adds or replaces a side record. It goes when its owner is removed. */
    void putRecord(String kind, UUID owner, String key, ObjectNode record);

    /** Removes a side record; false when there is none. */
    boolean removeRecord(String kind, UUID owner, String key);
}
