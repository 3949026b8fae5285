package io.garner.testkit.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says how a {@link PostgresServer} runs. Defaults: the release on the class path, a free port, passwords required
 * (scram-sha-256, md5 before version 10), no TLS, an own account when this process is not root. Not thread-safe.
 */
public final class PostgresServerBuilder {

    Supplier<PostgresBinaries> binaries = PostgresBinaries::onClassPath;
    final Map<String, String> settings = new LinkedHashMap<>();
    final List<String> accessRules = new ArrayList<>();
    Optional<String> auth = Optional.empty();
    Optional<String> runAs = Optional.empty();
    TlsMode tls = TlsMode.OFF;
    int port;

    PostgresServerBuilder() {}

    /** The release that runs. */
    public PostgresServerBuilder binaries(PostgresBinaries release) {
        this.binaries = () -> release;
        return this;
    }

    /** A setting of {@code postgresql.conf}, for instance {@code shared_preload_libraries = pg_stat_statements}. */
    public PostgresServerBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** How everybody logs in, in the words of {@code pg_hba.conf}: scram-sha-256, md5, trust, cert. */
    public PostgresServerBuilder auth(String method) {
        this.auth = Optional.of(method);
        return this;
    }

    /** A line of {@code pg_hba.conf} that stands before the rule for everybody. */
    public PostgresServerBuilder accessRule(String line) {
        accessRules.add(line);
        return this;
    }

    /** The port to listen on, instead of any free one. */
    public PostgresServerBuilder port(int listen) {
        this.port = listen;
        return this;
    }

    /** The user that the server runs as; only root may say this. */
    public PostgresServerBuilder runAs(String user) {
        this.runAs = Optional.of(user);
        return this;
    }

    /** Offers TLS with a certificate of an own authority; plain connections stay possible. */
    public PostgresServerBuilder tls() {
        this.tls = TlsMode.OFFERED;
        return this;
    }

    /** Takes encrypted connections only. */
    public PostgresServerBuilder requireTls() {
        this.tls = TlsMode.REQUIRED;
        return this;
    }

    /** Takes encrypted connections only, and only from clients with a certificate (a password is asked for as well). */
    public PostgresServerBuilder requireClientCertificate() {
        this.tls = TlsMode.CLIENT_CERTIFICATE;
        return this;
    }

    /** Starts the server and waits until it takes connections. */
    public PostgresServer start() {
        return PostgresServer.start(this);
    }
}
