package io.garner.postgres;

import io.garner.config.Secret;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.QueryBatch;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts a configuration together; what is not said is as the file's defaults are. */
final class Configured {

    private final String host;
    private final int port;
    private String database = "postgres";
    private Optional<NameFilter> databases = Optional.empty();
    private Optional<NameFilter> schemas = Optional.empty();
    private Optional<NameFilter> tables = Optional.empty();
    private String username = "postgres";
    private Optional<Secret> password = Optional.empty();
    private LoginMethod auth = LoginMethod.PASSWORD;
    private SslMode sslMode = SslMode.PREFER;
    private Optional<Path> sslRootCert = Optional.empty();
    private Optional<Path> sslCert = Optional.empty();
    private Optional<Path> sslKey = Optional.empty();
    private Optional<String> ticketCache = Optional.empty();
    private Optional<Path> keytab = Optional.empty();
    private Optional<String> principal = Optional.empty();
    private Duration lockTimeout = Duration.ofSeconds(10);
    private Duration statementTimeout = Duration.ofSeconds(60);
    private Map<String, String> driverProperties = new HashMap<>();
    private int sliceAbove = 20_000;
    private boolean queryLog;

    private Configured(String host, int port) {
        this.host = host;
        this.port = port;
    }

    static Configured forServer(String host, int port) {
        return new Configured(host, port);
    }

    Configured database(String name) {
        this.database = name;
        return this;
    }

    Configured databases(NameFilter filter) {
        this.databases = Optional.of(filter);
        return this;
    }

    Configured schemas(NameFilter filter) {
        this.schemas = Optional.of(filter);
        return this;
    }

    Configured tables(NameFilter filter) {
        this.tables = Optional.of(filter);
        return this;
    }

    Configured login(String user, Secret secret) {
        this.username = user;
        this.password = Optional.of(secret);
        return this;
    }

    Configured loginWithout(String user) {
        this.username = user;
        this.password = Optional.empty();
        return this;
    }

    Configured auth(LoginMethod method) {
        this.auth = method;
        return this;
    }

    Configured ticketCache(String user, Path cache) {
        this.ticketCache = Optional.of(cache.toString());
        return loginWithout(user).auth(LoginMethod.KERBEROS);
    }

    Configured keytab(String user, Path file, String who) {
        this.keytab = Optional.of(file);
        this.principal = Optional.of(who);
        return loginWithout(user).auth(LoginMethod.KEYTAB);
    }

    Configured tls(SslMode mode, Path rootCert) {
        this.sslMode = mode;
        this.sslRootCert = Optional.of(rootCert);
        return this;
    }

    Configured tls(SslMode mode) {
        this.sslMode = mode;
        return this;
    }

    Configured certificate(Path certificate, Path key) {
        this.sslCert = Optional.of(certificate);
        this.sslKey = Optional.of(key);
        return this;
    }

    Configured timeouts(Duration lock, Duration statement) {
        this.lockTimeout = lock;
        this.statementTimeout = statement;
        return this;
    }

    Configured driverProperty(String name, String value) {
        driverProperties.put(name, value);
        return this;
    }

    Configured queryLog() {
        this.queryLog = true;
        return this;
    }

    Configured sliceAbove(int relations) {
        this.sliceAbove = relations;
        return this;
    }

    PostgresConfig config() {
        return new PostgresConfig(
                host,
                port,
                database,
                databases,
                schemas,
                tables,
                username,
                password,
                auth,
                sslMode,
                sslRootCert,
                sslCert,
                sslKey,
                Optional.empty(),
                Optional.empty(),
                ticketCache,
                keytab,
                principal,
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                statementTimeout,
                lockTimeout,
                driverProperties,
                sliceAbove,
                queryLog);
    }

    Found harvest() {
        return harvest(UnaryOperator.identity());
    }

    Found harvest(UnaryOperator<HarvestScope> narrowed) {
        PostgresConfig config = config();
        HarvestScope scope = narrowed.apply(new PostgresProvider().scope(config));
        List<Finding> findings = new ArrayList<>();
        List<SchemaBatch> batches = new ArrayList<>();
        try (Harvest harvest = new Harvest(config, scope, findings::add)) {
            List<Inventory> inventories = new ArrayList<>();
            List<QueryBatch> queries = new ArrayList<>();
            harvest.forEachRemaining(found -> sort(found, batches, inventories, queries));
            return new Found(batches, inventories, queries, findings, harvest.statements());
        }
    }

    private static void sort(
            Harvested found, List<SchemaBatch> batches, List<Inventory> inventories, List<QueryBatch> queries) {
        if (found instanceof SchemaBatch batch) {
            batches.add(batch);
        } else if (found instanceof Inventory inventory) {
            inventories.add(inventory);
        } else if (found instanceof QueryBatch batch) {
            queries.add(batch);
        }
    }
}
