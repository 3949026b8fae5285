package io.garner.catalog;

import com.sun.net.httpserver.HttpServer;
import io.garner.catalog.auth.Account;
import io.garner.catalog.auth.Accounts;
import io.garner.catalog.auth.ConfigRoutes;
import io.garner.catalog.auth.Impersonation;
import io.garner.catalog.auth.LoginRoutes;
import io.garner.catalog.auth.Passwords;
import io.garner.catalog.auth.TokenRoutes;
import io.garner.catalog.auth.Tokens;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.entity.EntityRoutes;
import io.garner.catalog.entity.MemoryStore;
import io.garner.catalog.entity.Store;
import io.garner.catalog.governance.SignUpRoutes;
import io.garner.catalog.governance.TypeRoutes;
import io.garner.catalog.http.Route;
import io.garner.catalog.http.Router;
import io.garner.catalog.lineage.LineageRoutes;
import io.garner.catalog.openlineage.OpenLineageRoutes;
import io.garner.catalog.schema.Schemas;
import io.garner.catalog.search.SearchRoutes;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server that speaks the OpenMetadata REST contract of one version, in memory. Thread-safe.
 *
 * <p>It refuses what a server of that version refuses: unknown members, names, missing lengths, doubled keys, unknown
 * parents, and so on, with the same statuses and message shapes. It has OpenMetadata's local defaults: the admin
 * {@code admin@openmetadata.org} with password {@code admin}, and the bot {@code ingestion-bot}.
 */
public final class CatalogServer implements AutoCloseable {

    static {
        // Without it each answer on a kept connection waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ServerVersion version;
    private final HttpServer http;
    private final Workers workers;
    private final URI url;
    private final Store store;
    private final Clock clock;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Faults faults;
    private final RequestLog requests = new RequestLog();

    private CatalogServer(Builder builder) throws IOException {
        this.version = builder.version;
        this.store = new MemoryStore();
        this.clock = builder.clock;
        this.accounts = new Accounts(store);
        this.tokens = new Tokens(version, accounts, clock);
        this.faults = new Faults(tokens);
        this.http = HttpServer.create(new InetSocketAddress(builder.host, builder.port), 0);
        this.url = URI.create(
                "http://" + authority(builder.host) + ":" + http.getAddress().getPort());
        this.workers = new Workers();
        Catalog catalog = new Catalog(version, new Schemas(version), store, faults, clock, url + "/api");
        Seeds.plant(catalog);
        http.createContext("/", new PageHandler());
        http.createContext("/api", new RestHandler(version, router(catalog), tokens, faults, requests));
        http.setExecutor(workers.executor());
        http.start();
    }

    private static String authority(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private Router router(Catalog catalog) {
        List<Route> routes = new ArrayList<>(SystemRoutes.of(version));
        routes.addAll(signInRoutes(catalog));
        routes.addAll(new TypeRoutes(catalog).routes());
        Collections.ALL.forEach(collection -> routes.addAll(new EntityRoutes(catalog, collection).routes()));
        routes.addAll(new LineageRoutes(catalog).routes());
        routes.addAll(new SearchRoutes(catalog).routes());
        routes.addAll(OpenLineageRoutes.of(catalog));
        return new Router(version.has(Feature.IMPERSONATION) ? impersonable(routes) : routes);
    }

    private List<Route> signInRoutes(Catalog catalog) {
        Passwords passwords = new Passwords(store);
        List<Route> routes = new ArrayList<>(new LoginRoutes(tokens, accounts, passwords, clock).routes());
        routes.addAll(new TokenRoutes(tokens, accounts, catalog.schemas(), clock).routes());
        routes.addAll(new SignUpRoutes(catalog, accounts, passwords).routes());
        routes.addAll(ConfigRoutes.of(version, tokens, catalog.apiUrl()));
        return routes;
    }

    private List<Route> impersonable(List<Route> routes) {
        Impersonation impersonation = new Impersonation(accounts);
        return routes.stream().map(impersonation::around).toList();
    }

    /** Starts a server of a version such as {@code 1.2.0} on a free loopback port. */
    public static CatalogServer start(String version) {
        return builder().version(version).start();
    }

    /** A server with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the page is: {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** The root of the REST API: {@code http://127.0.0.1:PORT/api}. */
    public URI apiUrl() {
        return URI.create(url + "/api");
    }

    /** The version as {@code /v1/system/version} answers it. */
    public String version() {
        return version.text();
    }

    /** The present token of {@code ingestion-bot}: what an ingestion should use. */
    public String botToken() {
        return tokens.botToken();
    }

    /** A token of the admin, good for an hour. */
    public String adminToken() {
        return tokens.issue(Account.ADMIN, Optional.of(Duration.ofHours(1)));
    }

    /**
     * A token of any user: the present one of a bot, one good for an hour of a person.
     *
     * @throws IllegalArgumentException when there is no such user
     */
    public String tokenOf(String userName) {
        Account account = accounts.byName(userName)
                .orElseThrow(() -> new IllegalArgumentException("no user \"" + userName + "\" on this server"));
        return account.bot() ? tokens.botToken(account) : tokens.issue(account, Optional.of(Duration.ofHours(1)));
    }

    /** What was asked of this server. */
    public RequestLog requests() {
        return requests;
    }

    /** The switch for failures on purpose. */
    public Faults faults() {
        return faults;
    }

    /** Stops the server and forgets everything. */
    @Override
    public void close() {
        http.stop(0);
        workers.close();
    }

    /** Settings of a server to be started. Not thread-safe. */
    public static final class Builder {

        private ServerVersion version = ServerVersion.parse("1.2.0");
        private String host = "127.0.0.1";
        private int port;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** The version to be, such as {@code 1.2.0} (the default) or {@code 1.11.0}. */
        public Builder version(String version) {
            this.version = ServerVersion.parse(version);
            return this;
        }

        /** The port to bind, 0 (the default) for a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The clock by which tokens expire, logins are unlocked and changes are stamped. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The address to bind, {@code 127.0.0.1} unless told otherwise. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** Binds and serves. */
        public CatalogServer start() {
            try {
                return new CatalogServer(this);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
            }
        }
    }
}
