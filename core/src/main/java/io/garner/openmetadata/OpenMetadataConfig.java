package io.garner.openmetadata;

import io.garner.config.ConfigurationException;
import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import io.garner.http.HttpSettings;
import io.garner.model.Fqn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The {@code openmetadata} section of the configuration. */
public record OpenMetadataConfig(
        @Doc("Where the catalog is: http(s)://host:8585, with or without /api.")
        URI url,

        @Doc("A bot's token by reference. A person's token works too, but would overwrite what people wrote.")
        Secret token,

        @Doc("Certificates (PEM) to trust besides those of the platform.")
        Optional<Path> caFile,

        @Doc("A proxy for every request. Left out: HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment decide.")
        Optional<URI> proxy,

        @Doc("How long a connection may take to open.") @Default("10s")
        Duration connectTimeout,

        @Doc("How long one attempt of a request may take.") @Default("60s")
        Duration requestTimeout,

        @Doc("Speak to the server as if it were this version, such as 1.2.0. Left out: the server is asked.")
        Optional<String> version) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public OpenMetadataConfig {
        if (url.getHost() == null
                || !SCHEMES.contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("url must be http://host:port or https://host:port");
        }
        refuseCredentials("url", url, "give the token as token");
        proxy.ifPresent(p -> refuseCredentials("proxy", p, "put a proxy's password into HTTPS_PROXY instead"));
        proxy.ifPresent(OpenMetadataConfig::requireAddress);
        version.ifPresent(v -> {
            if (ServerVersion.parse(v).isEmpty()) {
                throw new IllegalArgumentException("version must look like 1.2.0");
            }
        });
    }

    /** A configuration with the defaults. */
    public static OpenMetadataConfig of(URI url, Secret token) {
        return new OpenMetadataConfig(
                url,
                token,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Optional.empty());
    }

    /**
     * The token.
     *
     * @throws ConfigurationException when it holds a character that no header can carry; which one is told, not the token
     */
    String revealToken() {
        String value = token.reveal();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                throw new ConfigurationException(
                        "Using the token from " + token.reference(),
                        "its character " + (i + 1) + " of " + value.length() + " cannot be part of a token",
                        "Give the token alone, on one line.");
            }
        }
        return value;
    }

    /** Where a person looks at this service. */
    public String pageOf(Fqn service) {
        return pageOf(EntityType.DATABASE_SERVICE, service);
    }

    /** Where a person looks at a service of this type. */
    public String pageOf(EntityType type, Fqn service) {
        return base() + "/service/" + type.word() + "s/" + UrlSegments.encode(service.toString());
    }

    /** The root of the REST API, which always ends in {@code /api/}. */
    URI apiRoot() {
        return URI.create(base() + "/api/");
    }

    /** The root of the catalog's own pages, without a slash at its end. */
    String base() {
        String text = url.toString().replaceAll("/+$", "");
        return text.endsWith("/api") ? text.substring(0, text.length() - "/api".length()) : text;
    }

    /** For a question that any server answers at once. */
    Duration shorterTimeout() {
        return connectTimeout.compareTo(requestTimeout) < 0 ? connectTimeout : requestTimeout;
    }

    HttpSettings http() {
        return new HttpSettings(caFile, proxy, connectTimeout, requestTimeout);
    }

    private static void requireAddress(URI proxy) {
        if (proxy.getHost() == null || proxy.getPort() < 0 || !"http".equalsIgnoreCase(proxy.getScheme())) {
            throw new IllegalArgumentException("proxy must be http://host:port");
        }
    }

    private static void refuseCredentials(String key, URI uri, String instead) {
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(key + " must not hold a user or password; " + instead);
        }
    }
}
