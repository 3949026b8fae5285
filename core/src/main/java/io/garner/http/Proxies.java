package io.garner.http;

import io.garner.config.Environment;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which proxy a request takes: the configured one whatever the request, else {@code HTTPS_PROXY} or {@code HTTP_PROXY} by
 * its scheme, with exceptions in {@code NO_PROXY} (host names, suffixes with a leading dot, {@code *}); lower-case names
 * count too. The JDK knows none of these variables. A variable is read when a request wants it, so that a wrong one hurts
 * nobody else.
 */
final class Proxies extends ProxySelector {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    /** Names of this machine; at a proxy the same names would mean the proxy. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private static final String AUTHORIZATION = "Proxy-Authorization";

    private final Function<URI, Optional<ProxyServer>> choice;

    private Proxies(Function<URI, Optional<ProxyServer>> choice) {
        this.choice = choice;
    }

    static Proxies of(HttpSettings settings, Environment environment) {
        if (settings.proxy().isPresent()) {
            ProxyServer configured = ProxyServer.parse(settings.proxy().get().toString(), "the setting proxy");
            return new Proxies(uri -> Optional.of(configured));
        }
        return new Proxies(uri -> fromEnvironment(uri, environment));
    }

    void applyTo(OkHttpClient.Builder client) {
        client.proxySelector(this).proxyAuthenticator(this::authenticated);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(choice.apply(uri).map(ProxyServer::proxy).orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        LOG.atDebug().addKeyValue("proxy", address).setCause(failure).log("proxy refused");
    }

    /** The request with what its own proxy wants to see; null when there is nothing (more) to show. */
    private @Nullable Request authenticated(@Nullable Route route, Response refusal) {
        Request request = refusal.request();
        if (route == null || request.header(AUTHORIZATION) != null) {
            return null;
        }
        return choice.apply(route.address().url().uri())
                .filter(server -> server.proxy().equals(route.proxy()))
                .flatMap(ProxyServer::authorization)
                .map(shown -> request.newBuilder().header(AUTHORIZATION, shown).build())
                .orElse(null);
    }

    private static Optional<ProxyServer> fromEnvironment(URI uri, Environment environment) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (LOOPBACK.matcher(host).matches() || isException(host, environment)) {
            return Optional.empty();
        }
        String name = "https".equals(uri.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        return variable(environment, name).map(text -> ProxyServer.parse(text, "the environment variable " + name));
    }

    private static boolean isException(String host, Environment environment) {
        return variable(environment, "NO_PROXY").stream()
                .flatMap(Proxies::names)
                .anyMatch(name -> name.equals("*")
                        || host.equals(name)
                        || host.endsWith(name.startsWith(".") ? name : "." + name));
    }

    private static Optional<String> variable(Environment environment, String name) {
        return environment
                .get(name)
                .or(() -> environment.get(name.toLowerCase(Locale.ROOT)))
                .filter(value -> !value.isBlank());
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }
}
