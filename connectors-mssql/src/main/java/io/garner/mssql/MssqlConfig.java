package io.garner.mssql;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import io.garner.source.NameFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a source of type {@code mssql} is configured with. */
public record MssqlConfig(
        @Doc("Host name of the server, fully qualified, or of the listener of an availability group.")
        String host,

        @Doc("TCP port of the server; 1433 when left out, or what SQL Server Browser says of the instance.")
        Optional<Integer> port,

        @Doc("Name of the instance, when the server has several; port makes it superfluous.")
        Optional<String> instance,

        @Doc("The one database to harvest; with databases, the one to connect to first, which is master when left out.")
        Optional<String> database,

        @Doc("Harvest all databases whose names pass this filter; without it and without database, all of them.")
        Optional<NameFilter> databases,

        @Doc("The schemas to harvest; all but the system's when left out.")
        Optional<NameFilter> schemas,

        @Doc("The tables and views to harvest; all when left out.")
        Optional<NameFilter> tables,

        @Doc("How to log in: with a Kerberos ticket, with a keytab, or as a login of SQL Server's own.")
        @Default("kerberos")
        LoginMethod auth,

        @Doc("The login, for auth: sql.") Optional<String> username,

        @Doc("The password, for auth: sql. It is read anew for each connection.")
        Optional<Secret> password,

        @Doc("The ticket cache file; when left out, KRB5CCNAME decides, and then the platform.")
        Optional<String> ticketCache,

        @Doc("The keys of a service account, for auth: keytab.")
        Optional<Path> keytab,

        @Doc(
                "Who to be, as alice@CORP.EXAMPLE; needed with a keytab, and with a ticket cache a check of what is in it.")
        Optional<String> principal,

        @Doc("The server's service principal when it is not MSSQLSvc/host:port.")
        Optional<String> spn,

        @Doc("The server's realm when krb5.conf does not tell it by the host's domain.")
        Optional<String> realm,

        @Doc("Whether everything is encrypted, and the server's certificate checked.") @Default("true")
        boolean encrypt,

        @Doc("Whether TLS comes before everything else (TDS 8.0; SQL Server 2022 and later).") @Default("false")
        boolean strictEncryption,

        @Doc("Whether any certificate will do; it lets somebody in between read along.") @Default("false")
        boolean trustServerCertificate,

        @Doc("The name in the server's certificate when it is not that of the host.")
        Optional<String> hostNameInCertificate,

        @Doc("Certificates (PEM) of the authorities to trust, instead of those of the platform.")
        Optional<Path> caFile,

        @Doc("Whether to ask for a readable secondary of an availability group.") @Default("false")
        boolean readOnlyIntent,

        @Doc("Whether to try all addresses of a listener at once.") @Default("false")
        boolean multiSubnetFailover,

        @Doc("What the server's own views of its sessions call us.") @Default("garner")
        String applicationName,

        @Doc("How long to wait for the whole login.") @Default("30s")
        Duration loginTimeout,

        @Doc("How long all talk with the Kerberos servers for one connection may take.") @Default("10s")
        Duration kerberosTimeout,

        @Doc("How long one query may take before it is ended.") @Default("2m")
        Duration statementTimeout,

        @Doc("How long a query may wait for a table that somebody alters.") @Default("15s")
        Duration lockTimeout,

        @Doc("Whether the history tables of temporal and ledger tables are tables of their own in the catalog.")
        @Default("true")
        boolean historyTables,

        @Doc("Whether to harvest what SQL Server keeps for change data capture and replication, too.") @Default("false")
        boolean systemObjects,

        @Doc("Further properties of Microsoft's JDBC driver; none that carry credentials or change where it connects.")
        Map<String, String> driverProperties,

        @Doc("How many relations of a database are held in memory at once; a larger one is read in slices of schemas.")
        @Default("20000")
        int sliceAbove,

        @Doc(
                "Whether to read which statements ran, for the lineage of those that copy rows. Their texts go into the catalog, with constants where the server keeps them.")
        @Default("false")
        boolean queryLog) {

    static final int DEFAULT_PORT = 1433;

    public MssqlConfig {
        driverProperties = Map.copyOf(driverProperties);
        MssqlConfigRules.checkAddress(host, port, instance);
        MssqlConfigRules.checkLogin(auth, username, password, ticketCache, keytab, principal, spn, realm);
        MssqlConfigRules.checkEncryption(
                encrypt, strictEncryption, trustServerCertificate, hostNameInCertificate, caFile);
        MssqlConfigRules.checkTimeouts(loginTimeout, kerberosTimeout, statementTimeout, lockTimeout);
        MssqlConfigRules.check(database.filter(String::isBlank).isEmpty(), "database must not be blank");
        MssqlConfigRules.check(
                !applicationName.isBlank() && applicationName.length() <= 128,
                "applicationName must have between 1 and 128 characters");
        MssqlConfigRules.check(sliceAbove > 0, "sliceAbove must be positive");
        driverProperties.keySet().forEach(DriverProperties::requireHarmless);
    }

    /**
     * A login with a password to one database, everything else by default: for programs that have no ingest.yaml. Programs
     * that bring a ticket bind the record from YAML, or call its constructor.
     */
    public static MssqlConfig of(String host, int port, String database, String username, Secret password) {
        return new MssqlConfig(
                host,
                Optional.of(port),
                Optional.empty(),
                Optional.of(database),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LoginMethod.SQL,
                Optional.of(username),
                Optional.of(password),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                "garner",
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                Duration.ofSeconds(15),
                true,
                false,
                Map.of(),
                20_000,
                false);
    }

    /** The same with a login that gives up earlier. */
    MssqlConfig givingUpAfter(Duration patience) {
        Duration shorter = loginTimeout.compareTo(patience) < 0 ? loginTimeout : patience;
        return new MssqlConfig(
                host,
                port,
                instance,
                database,
                databases,
                schemas,
                tables,
                auth,
                username,
                password,
                ticketCache,
                keytab,
                principal,
                spn,
                realm,
                encrypt,
                strictEncryption,
                trustServerCertificate,
                hostNameInCertificate,
                caFile,
                readOnlyIntent,
                multiSubnetFailover,
                applicationName,
                shorter,
                kerberosTimeout,
                statementTimeout,
                lockTimeout,
                historyTables,
                systemObjects,
                driverProperties,
                sliceAbove,
                queryLog);
    }

    /** The database to connect to first. */
    String firstDatabase() {
        return database.orElse("master");
    }

    /** Whether the server's list of databases is asked for. */
    boolean harvestsMany() {
        return databases.isPresent() || database.isEmpty();
    }

    /** Where the server is, as a person writes it. */
    String address() {
        return port.isEmpty() && instance.isPresent()
                ? host + "\\" + instance.get()
                : host + ":" + port.orElse(DEFAULT_PORT);
    }
}
