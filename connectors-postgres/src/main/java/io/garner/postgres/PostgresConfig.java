package io.garner.postgres;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import io.garner.source.NameFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a source of type {@code postgres} is configured with. */
public record PostgresConfig(
        @Doc("Host name or address of the server.") String host,

        @Doc("TCP port of the server.") @Default("5432") int port,

        @Doc("The database to harvest; with databases, the one to connect to first.") @Default("postgres")
        String database,

        @Doc("Harvest all databases of the server whose names pass this filter, instead of only one.")
        Optional<NameFilter> databases,

        @Doc("The schemas to harvest; all but the system's when left out.")
        Optional<NameFilter> schemas,

        @Doc("The tables and views to harvest; all when left out.")
        Optional<NameFilter> tables,

        @Doc("The role to log in as. It needs no rights besides CONNECT.")
        String username,

        @Doc("The password; when left out, the driver looks into .pgpass. It is read anew for each connection.")
        Optional<Secret> password,

        @Doc(
                "How to log in: kerberos takes the ticket of a cache, keytab the key of a service account; certificate shows the"
                        + " client's. pg_hba.conf calls the first two gss.")
        @Default("password")
        LoginMethod auth,

        @Doc("How far to insist on TLS; prefer falls back to plain text without a word.") @Default("prefer")
        SslMode sslMode,

        @Doc("Certificates (PEM) of the authorities to trust; ~/.postgresql/root.crt when left out.")
        Optional<Path> sslRootCert,

        @Doc("The client's certificate (PEM).") Optional<Path> sslCert,

        @Doc("The client's key (PEM, PKCS#8 DER named .pk8, or PKCS#12 named .p12).")
        Optional<Path> sslKey,

        @Doc("The password of the client's key.") Optional<Secret> sslKeyPassword,

        @Doc("The service part of the server's Kerberos principal; postgres when left out.")
        Optional<String> kerberosServerName,

        @Doc("The ticket cache, a path or FILE: and a path; that of KRB5CCNAME or of the platform when left out.")
        Optional<String> ticketCache,

        @Doc("The keytab, with auth: keytab.") Optional<Path> keytab,

        @Doc("Who logs in with Kerberos: needed with a keytab; with a ticket cache, a check that it is the right one.")
        Optional<String> principal,

        @Doc("The server's Kerberos realm; krb5.conf decides when left out.")
        Optional<String> realm,

        @Doc("How long to wait for the TCP connection.") @Default("10s")
        Duration connectTimeout,

        @Doc("How long to wait for the whole login.") @Default("30s")
        Duration loginTimeout,

        @Doc("How long one query may take before the server ends it.") @Default("60s")
        Duration statementTimeout,

        @Doc(
                "How long a query may wait for a table that somebody alters, before it does without that table's expressions.")
        @Default("10s")
        Duration lockTimeout,

        @Doc(
                "Further properties of the PostgreSQL JDBC driver; none that carry credentials or change where it connects.")
        Map<String, String> driverProperties,

        @Doc("How many relations of a database are held in memory at once; a larger one is read in slices of schemas.")
        @Default("20000")
        int sliceAbove,

        @Doc(
                "Whether to read which statements ran, for the lineage of those that copy rows. Their texts go into the catalog, with constants where the server keeps them.")
        @Default("false")
        boolean queryLog) {

    public PostgresConfig {
        driverProperties = Map.copyOf(driverProperties);
        check(!host.isBlank() && host.matches("[^\\s/?@,#]+"), "host must be one host name or address");
        check(port > 0 && port < 65536, "port must be between 1 and 65535");
        check(!database.isBlank(), "database must not be blank");
        check(!username.isBlank(), "username must not be blank");
        check(sliceAbove > 0, "sliceAbove must be positive");
        check(sslKey.isPresent() || auth != LoginMethod.CERTIFICATE, "auth: certificate needs sslCert and sslKey");
        check(sslKey.isPresent() || sslCert.isEmpty(), "sslCert needs sslKey");
        check(
                sslCert.isPresent() || sslKey.isEmpty() || isKeyStore(sslKey.get()),
                "sslKey needs sslCert, unless it is a .p12 file, which holds both");
        check(
                auth != LoginMethod.CERTIFICATE || sslMode.demandsEncryption(),
                "auth: certificate needs sslMode: require or stricter");
        check((auth == LoginMethod.KEYTAB) == keytab.isPresent(), "auth: keytab and the key keytab go together");
        check(auth == LoginMethod.KERBEROS || ticketCache.isEmpty(), "ticketCache needs auth: kerberos");
        check(keytab.isEmpty() || principal.isPresent(), "keytab needs principal");
        check(
                auth.isKerberos() || (principal.isEmpty() && realm.isEmpty()),
                "principal and realm need auth: kerberos or keytab");
        check(positive(connectTimeout) && positive(loginTimeout), "connectTimeout and loginTimeout must be positive");
        check(positive(statementTimeout) && positive(lockTimeout), "statementTimeout and lockTimeout must be positive");
        check(
                lockTimeout.compareTo(statementTimeout) <= 0,
                "lockTimeout must not be longer than statementTimeout, which includes it");
        driverProperties.keySet().forEach(DriverProperties::requireHarmless);
    }

    /** A login with a password to one database, everything else by default: for programs that have no ingest.yaml. */
    public static PostgresConfig of(String host, int port, String database, String username, Secret password) {
        return new PostgresConfig(
                host,
                port,
                database,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                username,
                Optional.of(password),
                LoginMethod.PASSWORD,
                SslMode.PREFER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Map.of(),
                20_000,
                false);
    }

    private static boolean isKeyStore(Path key) {
        return key.toString().endsWith(".p12");
    }

    private static boolean positive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
