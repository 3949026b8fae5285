package io.garner.catalog;

import io.garner.catalog.auth.Account;
import io.garner.catalog.auth.Accounts;
import io.garner.catalog.auth.Tokens;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.entity.EntityRoutes;
import io.garner.catalog.governance.GuardedRoutes;
import io.garner.catalog.governance.Operation;
import io.garner.catalog.governance.PermissionRoutes;
import io.garner.catalog.governance.TypeRoutes;
import io.garner.catalog.http.Route;
import io.garner.catalog.http.Router;
import io.garner.catalog.ingestion.IngestionStatusRoutes;
import io.garner.catalog.lineage.LineageRoutes;
import io.garner.catalog.openlineage.OpenLineageRoutes;
import io.garner.catalog.pipeline.PipelineStatusRoutes;
import io.garner.catalog.schema.Schemas;
import io.garner.catalog.search.SearchRoutes;
import io.garner.catalog.table.TableProfileRoutes;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks the OpenMetadata REST contract of one version, in memory unless it is given a data folder.
 * Thread-safe.
 *
 * <p>It refuses what a server of that version refuses: unknown members, names, missing lengths, doubled keys, unknown
 * parents, and so on, with the same statuses and message shapes. It has OpenMetadata's local defaults: the admin
 * {@code admin@openmetadata.org} with password {@code admin}, and the bot {@code ingestion-bot}.
 */
public final class CatalogServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogServer.class);

    private final ServerVersion version;
    private final Front front;
    private final URI url;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Faults faults;
    private final Persistence persistence;
    private final RequestLog requests;

    private CatalogServer(Builder builder, Persistence persistence) throws IOException {
        this.version = builder.version;
        this.persistence = persistence;
        this.requests = new RequestLog(builder.loggedRequests);
        this.accounts = new Accounts(persistence.store());
        this.tokens = new Tokens(version, persistence.vault(), accounts, builder.clock);
        this.faults = new Faults(tokens);
        this.front = Front.open(builder.host, builder.port, builder.idleTimeout);
        this.url = URI.create("http://" + authority(builder.host) + ":" + front.port());
        warnUnlessLoopback(builder.host);
        Catalog catalog =
                new Catalog(version, Schemas.of(version), persistence.store(), faults, builder.clock, url + "/api");
        Seeds.plant(catalog);
        front.serve(new RestHandler(version, router(catalog), tokens, faults, requests), new PageHandler());
    }

    private void warnUnlessLoopback(String host) throws UnknownHostException {
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            log.atWarn()
                    .addKeyValue("url", url)
                    .log("other machines can reach this catalog, and everybody knows the password of its admin");
        }
    }

    /** The host as a URL has it; who listens on all addresses is found on this machine's own. */
    private static String authority(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    private Router router(Catalog catalog) {
        List<Route> routes = new ArrayList<>(SystemRoutes.of(version));
        routes.addAll(SignIn.routes(catalog, tokens, accounts));
        routes.addAll(new TypeRoutes(catalog).routes());
        routes.addAll(new PermissionRoutes(catalog).routes());
        Collections.ALL.forEach(collection -> routes.addAll(new EntityRoutes(catalog, collection).routes()));
        routes.addAll(GuardedRoutes.of(catalog, Operation.EDIT_LINEAGE, new LineageRoutes(catalog).routes()));
        routes.addAll(new SearchRoutes(catalog).routes());
        routes.addAll(GuardedRoutes.of(catalog, Operation.EDIT_LINEAGE, OpenLineageRoutes.of(catalog)));
        routes.addAll(GuardedRoutes.of(catalog, Operation.EDIT_PROFILE, new TableProfileRoutes(catalog).routes()));
        routes.addAll(GuardedRoutes.of(catalog, Operation.EDIT_STATUS, new PipelineStatusRoutes(catalog).routes()));
        routes.addAll(GuardedRoutes.of(
                catalog, Operation.EDIT_INGESTION_STATUS, new IngestionStatusRoutes(catalog).routes()));
        return new Router(SignIn.impersonable(routes, version, accounts));
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

    /** Stops the server; without a data folder it forgets everything. */
    @Override
    public void close() {
        front.close();
        persistence.close();
    }

    /** Settings of a server to be started. Not thread-safe. */
    public static final class Builder {

        private ServerVersion version = ServerVersion.parse("1.2.0");
        private String host = "127.0.0.1";
        private int port;
        private int loggedRequests = Integer.MAX_VALUE;
        private Duration idleTimeout = Duration.ofSeconds(30);
        private Optional<Path> data = Optional.empty();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** The version to be, such as {@code 1.2.0} (the default) or {@code 1.11.0}. */
        public Builder version(String version) {
            this.version = ServerVersion.known(version);
            return this;
        }

        /** How many of the latest requests the log keeps, bodies included; all of them unless told otherwise. */
        public Builder loggedRequests(int most) {
            this.loggedRequests = most;
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

        /** How long a client may say nothing, or take nothing, before it is let go; 30 seconds unless told otherwise. */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = idleTimeout;
            return this;
        }

        /**
         * A folder in which everything is kept that was answered, bot token included; made when it is not there. It
         * belongs to one version, and to one running server at a time.
         */
        public Builder data(Path folder) {
            this.data = Optional.of(folder);
            return this;
        }

        /**
         * Binds and serves.
         *
         * @throws UncheckedIOException when the port is taken or the data folder cannot be used, in words for people
         */
        public CatalogServer start() {
            Persistence persistence = Persistence.open(data, version);
            try {
                return new CatalogServer(this, persistence);
            } catch (IOException e) {
                persistence.close();
                throw new UncheckedIOException("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
            } catch (RuntimeException | Error e) {
                persistence.close();
                throw e;
            }
        }
    }
}
