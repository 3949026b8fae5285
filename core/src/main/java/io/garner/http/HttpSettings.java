package io.garner.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a server.
 *
 * @param caFile certificates (PEM) to trust besides those of the platform
 * @param proxy a proxy for every request; empty means that HTTPS_PROXY, HTTP_PROXY and NO_PROXY decide
 * @param connectTimeout for the TCP and TLS handshakes
 * @param requestTimeout for one attempt of a request, from the connection to the last byte of the answer
 */
public record HttpSettings(
        Optional<Path> caFile, Optional<URI> proxy, Duration connectTimeout, Duration requestTimeout) {}
