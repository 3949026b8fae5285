package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a server is told before it starts.
 *
 * @param method how the superuser's password is kept
 * @param tls the certificates, when encrypted connections are taken
 */
record ServerSettings(
        int version,
        String method,
        Map<String, String> values,
        String accessRules,
        TlsMode mode,
        Optional<TlsFiles> tls) {

    private static final int SCRAM_SINCE = 100_000;

    static ServerSettings of(PostgresServerBuilder wishes, int version, Path home, ServerAccount account)
            throws IOException {
        String best = version >= SCRAM_SINCE ? "scram-sha-256" : "md5";
        String method = wishes.auth.filter("md5"::equals).orElse(best);
        AccessRules rules = new AccessRules(wishes.accessRules, wishes.auth.orElse(best), wishes.tls);
        Optional<TlsFiles> tls = certificates(wishes.tls, home, account);
        Map<String, String> values = defaults(version, method);
        tls.ifPresent(files -> values.putAll(files.settings(wishes.tls)));
        values.putAll(wishes.settings);
        return new ServerSettings(version, method, values, rules.text(version), wishes.tls, tls);
    }

    /** What the driver needs to reach a server that takes encrypted connections only. */
    Properties driverTls() {
        Properties properties = new Properties();
        tls.filter(files -> mode.refusesPlain()).ifPresent(files -> {
            properties.setProperty("sslmode", "verify-full");
            properties.setProperty("sslrootcert", files.authority().toString());
            properties.setProperty("sslcert", files.clientCertificate().toString());
            properties.setProperty("sslkey", files.clientKey().toString());
        });
        return properties;
    }

    private static Optional<TlsFiles> certificates(TlsMode mode, Path home, ServerAccount account) throws IOException {
        if (!mode.isOn()) {
            return Optional.empty();
        }
        Path folder = Files.createDirectory(home.resolve("tls"));
        account.takeOver(folder);
        return Optional.of(TlsFiles.create(folder, account, PostgresServer.LOOPBACK));
    }

    private static Map<String, String> defaults(int version, String method) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("listen_addresses", PostgresServer.LOOPBACK);
        values.put("unix_socket_directories", "");
        values.put("password_encryption", version >= SCRAM_SINCE ? method : "on");
        values.put("shared_buffers", "32MB");
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        // Statistics change when a test says so, and at no other time.
        values.put("autovacuum", "off");
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        return values;
    }
}
