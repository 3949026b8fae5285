package io.garner.airflow.rest;

import java.util.Map;

/** An answer of the server of a test. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {

    static Reply json(String body) {
        return json(200, body);
    }

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, Map.of());
    }

    static Reply html(int status, String title) {
        return new Reply(status, "text/html; charset=utf-8", "<!doctype html><title>" + title + "</title>", Map.of());
    }

    Reply with(String header, String value) {
        return new Reply(status, contentType, body, Map.of(header, value));
    }
}
