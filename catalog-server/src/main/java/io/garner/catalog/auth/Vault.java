package io.garner.catalog.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the signing key and the bot's token are kept. Implementations are thread-safe. */
public interface Vault {

    /** What was written under a name. */
    Optional<String> read(String name);

    /** Writes a text under a name; it is kept when this returns. */
    void write(String name, String value);

    /** A vault that ends with the process; all of them hold the same signing key. */
    static Vault inMemory() {
        Map<String, String> values = new ConcurrentHashMap<>(Map.of(SigningKey.NAME, SigningKey.ofProcess()));
        return new Vault() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public void write(String name, String value) {
                values.put(name, value);
            }
        };
    }
}
