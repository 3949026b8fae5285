package io.garner.openmetadata;

import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.doctor.TlsCheck;
import io.garner.http.HttpClients;
import io.garner.http.HttpSettings;
import io.garner.model.ExitCode;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * What the doctor looks at in a catalog: the way there, its version, the token, and each right that a run needs. Nothing is
 * tried twice and nothing is written.
 */
public final class CatalogCheckup implements Checkup {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final OpenMetadataConfig config;
    private final CheckupSettings settings;
    private final CatalogFaults faults;
    private final HttpSettings http;
    private final Set<EntityType> services;
    private Optional<OkHttpClient> client = Optional.empty();

    /** For runs that fill services of databases. */
    public CatalogCheckup(OpenMetadataConfig config, CheckupSettings settings) {
        this(config, settings, Set.of(EntityType.DATABASE_SERVICE));
    }

    /** @param services the types of the services that a run would fill; rights are looked at for these */
    public CatalogCheckup(OpenMetadataConfig config, CheckupSettings settings, Set<EntityType> services) {
        this.services = Set.copyOf(services);
        this.config = config;
        this.settings = settings;
        this.faults = new CatalogFaults(config);
        this.http = new HttpSettings(config.caFile(), config.proxy(), settings.patience(), settings.patience());
    }

    @Override
    public List<Check> checks() {
        Optional<InetSocketAddress> proxy = HttpClients.proxyFor(config.apiRoot(), http, settings.environment());
        List<Check> checks = new ArrayList<>(new HostChecks(endpoint(proxy), settings).checks());
        if (isHttps()) {
            checks.add(tls(proxy));
        }
        TokenChecks token = new TokenChecks(config, faults, this::ask, services);
        checks.add(
                Check.of("http", "HTTP " + config.base(), this::http).after(isHttps() ? TlsCheck.TLS : HostChecks.TCP));
        checks.add(Check.of("version", "version", this::version).after("http"));
        checks.addAll(token.checks());
        return checks;
    }

    private Endpoint endpoint(Optional<InetSocketAddress> proxy) {
        URI url = config.apiRoot();
        int port = url.getPort() >= 0 ? url.getPort() : isHttps() ? HTTPS_PORT : HTTP_PORT;
        return proxy.map(address -> new Endpoint(
                        address.getHostString(), address.getPort(), ExitCode.CATALOG_UNREACHABLE, "the proxy"))
                .orElseGet(() -> new Endpoint(url.getHost(), port, ExitCode.CATALOG_UNREACHABLE, "openmetadata.url"));
    }

    private Check tls(Optional<InetSocketAddress> proxy) {
        if (proxy.isPresent()) {
            return Check.of(
                            TlsCheck.TLS,
                            "TLS",
                            () -> CheckResult.passed("it goes through the proxy "
                                    + proxy.get().getHostString() + "; the next step tells whether it works"))
                    .after(HostChecks.TCP);
        }
        TlsCheck.Demands demands = new TlsCheck.Demands(true, true, config.caFile(), true);
        return new TlsCheck(endpoint(proxy), settings, demands, TlsCheck.StartTls.AT_ONCE).check();
    }

    private boolean isHttps() {
        return "https".equalsIgnoreCase(config.apiRoot().getScheme());
    }

    private CheckResult http() {
        Answer answer = ask(Call.get(VersionProbe.PATH, Map.of()));
        return Answers.isSuccess(answer)
                ? CheckResult.passed("HTTP " + answer.status() + " from /api/" + VersionProbe.PATH)
                : CheckResult.failed(faults.notOpenMetadata(VersionProbe.TRIED, answer));
    }

    private CheckResult version() {
        ServerVersion version = new VersionProbe(this::send, faults).ask();
        if (!version.atLeast(ServerDialect.OLDEST)) {
            return CheckResult.failed(faults.tooOld(VersionProbe.TRIED, version));
        }
        List<String> details = List.of("OpenMetadata " + version);
        Optional<String> insisted =
                config.version().filter(wanted -> !ServerVersion.parse(wanted).equals(Optional.of(version)));
        if (insisted.isPresent()) {
            return CheckResult.passed(
                    details,
                    "openmetadata.version says " + insisted.get() + ": take it out, unless that is on purpose.");
        }
        return version.major() > ServerDialect.NEWEST_KNOWN.major()
                ? CheckResult.passed(
                        details,
                        "It is newer than any known to Garner, which treats it as " + ServerDialect.NEWEST_KNOWN.major()
                                + "." + ServerDialect.NEWEST_KNOWN.minor() + ".")
                : CheckResult.passed(details);
    }

    private Answer ask(Call call) {
        return faults.checked(call, () -> send(call));
    }

    private Answer send(Call call) throws java.io.IOException {
        return new OkHttpTransport(client(), HttpUrl.get(config.apiRoot()), () -> {}).send(call);
    }

    /** Made with the first request, for a caFile that cannot be read is a matter of the steps and not of their list. */
    private OkHttpClient client() {
        OkHttpClient made = client.orElseGet(() -> HttpClients.plain(http, settings.environment()));
        client = Optional.of(made);
        return made;
    }

    @Override
    public void close() {
        client.ifPresent(made -> {
            made.dispatcher().executorService().shutdown();
            made.connectionPool().evictAll();
        });
    }
}
