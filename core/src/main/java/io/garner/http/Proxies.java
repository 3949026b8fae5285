package io.garner.http;

import io.garner.config.Environment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which proxy a request takes: the configured one, else {@code HTTPS_PROXY} or {@code HTTP_PROXY} by the scheme of the
 * request, with exceptions in {@code NO_PROXY} (host names, suffixes with a leading dot, {@code *}); lower-case names
 * count too. The JDK knows none of these variables.
 */
final class Proxies extends ProxySelector {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final Optional<URI> forHttps;
    private final Optional<URI> forHttp;
    private final List<String> exceptions;

    private Proxies(Optional<URI> forHttps, Optional<URI> forHttp, List<String> exceptions) {
        this.forHttps = forHttps;
        this.forHttp = forHttp;
        this.exceptions = exceptions;
    }

    static Proxies of(HttpSettings settings, Environment environment) {
        if (settings.proxy().isPresent()) {
            return new Proxies(settings.proxy(), settings.proxy(), List.of());
        }
        return new Proxies(
                variable(environment, "HTTPS_PROXY").map(Proxies::address),
                variable(environment, "HTTP_PROXY").map(Proxies::address),
                variable(environment, "NO_PROXY").map(Proxies::names).orElse(List.of()));
    }

    void applyTo(OkHttpClient.Builder client) {
        client.proxySelector(this);
        forHttps.or(() -> forHttp)
                .map(URI::getUserInfo)
                .ifPresent(user -> client.proxyAuthenticator(
                        (route, response) -> response.request().header("Proxy-Authorization") != null
                                ? null
                                : response.request()
                                        .newBuilder()
                                        .header("Proxy-Authorization", credentials(user))
                                        .build()));
    }

    @Override
    public List<Proxy> select(URI uri) {
        Optional<URI> proxy = "https".equals(uri.getScheme()) ? forHttps : forHttp;
        if (proxy.isEmpty() || isException(uri.getHost().toLowerCase(Locale.ROOT))) {
            return List.of(Proxy.NO_PROXY);
        }
        URI address = proxy.get();
        int port = address.getPort() > 0 ? address.getPort() : 80;
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        LOG.atDebug().addKeyValue("proxy", address).setCause(failure).log("proxy refused");
    }

    private boolean isException(String host) {
        return exceptions.stream()
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

    private static URI address(String text) {
        return URI.create(text.contains("://") ? text : "http://" + text);
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? Credentials.basic(userInfo, "")
                : Credentials.basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }
}
