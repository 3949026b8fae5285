package io.garner.catalog.openlineage;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;

/** OpenLineage events for tests. */
final class Events {

    private Events() {}

    static String dataset(String name) {
        return "{'namespace': 'postgres://localhost:5432', 'name': '" + name + "'}";
    }

    static String event(String type, String inputs, String outputs) {
        return "{'eventTime': '2026-01-01T00:00:00Z', 'producer': 'https://example.org', 'schemaURL':"
                + " 'https://openlineage.io/spec/2-0-2/OpenLineage.json', 'eventType': '" + type + "', 'run': {'runId':"
                + " '0190e1f0-0000-7000-8000-000000000000'}, 'job': {'namespace': 'airflow', 'name': 'dag.task'},"
                + " 'inputs': [" + inputs + "], 'outputs': [" + outputs + "]}";
    }

    /** A complete run from one table to another. */
    static String complete(String from, String to) {
        return event("COMPLETE", dataset(from), dataset(to));
    }

    static Answer send(LineageServer server, String event) {
        return server.bot().post("openlineage/lineage", LineageServer.json(event));
    }

    static Answer sendAll(LineageServer server, String... events) {
        String body = "{'events': [" + String.join(", ", events) + "]}";
        return server.bot().post("openlineage/lineage/batch", LineageServer.json(body));
    }
}
