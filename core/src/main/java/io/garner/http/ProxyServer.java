package io.garner.http;

import io.garner.config.ConfigurationException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Credentials;

/** A proxy and who we are there. Its text, and any fault in reading it, leave the password out. */
record ProxyServer(String host, int port, Optional<String> authorization) {

    /** Read by hand: passwords hold characters that a {@link java.net.URI} refuses, quoting all of them as it does so. */
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<user>.*)@)?(?<host>[^\\s@:/\\[\\]]+|\\[[0-9A-Fa-f:.]+])"
                    + "(?::(?<port>\\d{1,5}))?/?",
            Pattern.DOTALL);

    private static final int DEFAULT_PORT = 80;
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads {@code [http://][user[:password]@]host[:port]}, user and password percent-encoded.
     *
     * @param origin what holds the text, to name it in a fault
     */
    static ProxyServer parse(String text, String origin) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw unusable(origin, "it is not http://user:password@host:port");
        }
        Optional<String> scheme = Optional.ofNullable(parts.group("scheme"));
        if (!scheme.map("http"::equalsIgnoreCase).orElse(true)) {
            throw unusable(
                    origin, "it begins with " + scheme.orElseThrow() + "://, and only http:// proxies are known");
        }
        int port =
                Optional.ofNullable(parts.group("port")).map(Integer::valueOf).orElse(DEFAULT_PORT);
        if (port < 1 || port > HIGHEST_PORT) {
            throw unusable(origin, "its port " + port + " is none");
        }
        Optional<String> user = Optional.ofNullable(parts.group("user"));
        return new ProxyServer(parts.group("host"), port, user.map(u -> authorization(u, origin)));
    }

    Proxy proxy() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static String authorization(String userInfo, String origin) {
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return Credentials.basic(decoded(user, origin), decoded(password, origin), StandardCharsets.UTF_8);
    }

    private static String decoded(String text, String origin) {
        try {
            // URLDecoder reads forms, where a plus is a blank.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable(origin, "a % in its user or password is not followed by two hexadecimal digits");
        }
    }

    private static ConfigurationException unusable(String origin, String why) {
        return new ConfigurationException(
                "Reading the proxy from " + origin,
                why + "; its value is not shown",
                "Write http://host:port or http://user:password@host:port, with %25 for a % and %40 for an @ in the"
                        + " password.");
    }
}
