package io.garner.testkit;

import io.garner.catalog.CatalogServer;
import java.net.URI;
import java.util.function.Supplier;

/**
 * A catalog that a test has filled and wants to look into: the embedded one, one in a container, or any other. Only REST
 * and a token are needed, so an assertion means the same everywhere. Implementations are thread-safe.
 */
public interface CatalogUnderTest {

    /** The root of the REST API: {@code http://127.0.0.1:8585/api}. */
    URI apiUrl();

    /** A token that may read everything. Do not print it. */
    String token();

    /**
     * Any catalog.
     *
     * @param token asked anew for each request
     */
    static CatalogUnderTest at(URI apiUrl, Supplier<String> token) {
        return new CatalogUnderTest() {
            @Override
            public URI apiUrl() {
                return apiUrl;
            }

            @Override
            public String token() {
                return token.get();
            }

            @Override
            public String toString() {
                return apiUrl.toString();
            }
        };
    }

    /** An embedded catalog that the test started itself; it is read with the bot's token. */
    static CatalogUnderTest of(CatalogServer server) {
        return at(server.apiUrl(), server::botToken);
    }
}
