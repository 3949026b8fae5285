package io.garner.openmetadata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names as one segment of a URL path: everything but unreserved characters is percent-encoded, slashes too. */
final class UrlSegments {

    private UrlSegments() {}

    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
