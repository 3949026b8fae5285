package io.garner.mssql;

import io.garner.config.Secret;
import io.garner.measure.Measurements;
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

/** Puts a configuration together; what is not said is as the file's defaults are, but for encryption. */
final class Configured {

    private final String host;
    private Optional<Integer> port;
    private Optional<String> instance = Optional.empty();
    private Optional<String> database = Optional.empty();
    private Optional<NameFilter> databases = Optional.empty();
    private Optional<NameFilter> schemas = Optional.empty();
    private LoginMethod auth = LoginMethod.SQL;
    private Optional<String> username = Optional.empty();
    private Optional<Secret> password = Optional.empty();
    private Optional<String> ticketCache = Optional.empty();
    private Optional<Path> keytab = Optional.empty();
    private Optional<String> principal = Optional.empty();
    private Optional<String> spn = Optional.empty();
    private boolean encrypt;
    private boolean strictEncryption;
    private boolean trustServerCertificate;
    private Optional<String> hostNameInCertificate = Optional.empty();
    private Optional<Path> caFile = Optional.empty();
    private boolean readOnlyIntent;
    private Duration loginTimeout = Duration.ofSeconds(10);
    private Duration patience = Duration.ofSeconds(10);
    private Duration statementTimeout = Duration.ofSeconds(60);
    private boolean historyTables = true;
    private boolean systemObjects;
    private final Map<String, String> driverProperties = new HashMap<>();
    private int sliceAbove = 20_000;
    private boolean queryLog;

    private Configured(String host, int port) {
        this.host = host;
        this.port = Optional.of(port);
    }

    static Configured forServer(String host, int port) {
        return new Configured(host, port);
    }

    Configured instance(String name) {
        this.instance = Optional.of(name);
        this.port = Optional.empty();
        return this;
    }

    Configured database(String name) {
        this.database = Optional.of(name);
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

    Configured login(String user, Secret secret) {
        this.username = Optional.of(user);
        this.password = Optional.of(secret);
        return this;
    }

    Configured ticket(Path cache, String service) {
        this.spn = Optional.of(service);
        return ticket(cache);
    }

    /** To the service whose name is made of host and port. */
    Configured ticket(Path cache) {
        this.auth = LoginMethod.KERBEROS;
        this.username = Optional.empty();
        this.password = Optional.empty();
        this.ticketCache = Optional.of(cache.toString());
        return this;
    }

    Configured principal(String who) {
        this.principal = Optional.of(who);
        return this;
    }

    Configured strict() {
        this.encrypt = true;
        this.strictEncryption = true;
        return this;
    }

    Configured keytab(Path file, String who, String service) {
        this.auth = LoginMethod.KEYTAB;
        this.username = Optional.empty();
        this.password = Optional.empty();
        this.keytab = Optional.of(file);
        this.principal = Optional.of(who);
        this.spn = Optional.of(service);
        return this;
    }

    Configured encrypted() {
        this.encrypt = true;
        return this;
    }

    Configured unencrypted() {
        this.encrypt = false;
        return this;
    }

    Configured trustingAny() {
        this.encrypt = true;
        this.trustServerCertificate = true;
        return this;
    }

    Configured trusting(Path authorities) {
        this.encrypt = true;
        this.caFile = Optional.of(authorities);
        return this;
    }

    Configured hostNameInCertificate(String name) {
        this.hostNameInCertificate = Optional.of(name);
        return this;
    }

    Configured readOnlyIntent() {
        this.readOnlyIntent = true;
        return this;
    }

    Configured timeouts(Duration login, Duration statement) {
        this.loginTimeout = login;
        this.statementTimeout = statement;
        return this;
    }

    Configured withoutHistoryTables() {
        this.historyTables = false;
        return this;
    }

    Configured withSystemObjects() {
        this.systemObjects = true;
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

    MssqlConfig config() {
        return new MssqlConfig(
                host,
                port,
                instance,
                database,
                databases,
                schemas,
                Optional.empty(),
                auth,
                username,
                password,
                ticketCache,
                keytab,
                principal,
                spn,
                Optional.empty(),
                encrypt,
                strictEncryption,
                trustServerCertificate,
                hostNameInCertificate,
                caFile,
                readOnlyIntent,
                false,
                "garner",
                loginTimeout,
                patience,
                statementTimeout,
                statementTimeout.compareTo(Duration.ofSeconds(5)) < 0 ? statementTimeout : Duration.ofSeconds(5),
                historyTables,
                systemObjects,
                driverProperties,
                sliceAbove,
                queryLog);
    }

    /** For those who are to wait in vain: whoever waits, gives up soon. */
    Configured impatient() {
        this.patience = Duration.ofSeconds(3);
        return timeouts(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    /** How long the doctor's steps may take, and talk with a KDC. */
    Duration patience() {
        return patience;
    }

    Found harvest() {
        return harvest(UnaryOperator.identity());
    }

    Found harvest(UnaryOperator<HarvestScope> narrowed) {
        MssqlConfig config = config();
        HarvestScope scope = narrowed.apply(new MssqlProvider().scope(config));
        List<Finding> findings = new ArrayList<>();
        List<SchemaBatch> batches = new ArrayList<>();
        List<Inventory> inventories = new ArrayList<>();
        List<QueryBatch> queries = new ArrayList<>();
        try (Harvest harvest = new Harvest(config, Logins.of(config), scope, findings::add, Measurements.NONE)) {
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
