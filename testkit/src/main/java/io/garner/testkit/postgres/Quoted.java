package io.garner.testkit.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names and values as SQL and addresses want them. */
final class Quoted {

    private Quoted() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
