package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** What a real Airflow answered with, shortened to what is read, behind a server that pages and filters as it does. */
enum Recording {
    AIRFLOW_2("rest-2.11.json", ApiVersion.V1),
    AIRFLOW_3("rest-3.3.json", ApiVersion.V2);

    private final String file;
    final ApiVersion api;

    Recording(String file, ApiVersion api) {
        this.file = file;
        this.api = api;
    }

    FakeAirflow serve() throws IOException {
        return serve(read(file));
    }

    /** The DAGs in which each form of inlets and outlets has a task, with what these left in XCom. */
    FakeAirflow serveForms() throws IOException {
        JsonNode recorded = read(file.replace("rest-", "rest-forms-"));
        FakeAirflow airflow = serve(recorded);
        recorded.path("xcomEntries")
                .properties()
                .forEach(run -> airflow.list(run.getKey(), rows(recorded.path("xcomEntries"), run.getKey())));
        recorded.path("xcoms").properties().forEach(value -> airflow.document(value.getKey(), value.getValue()));
        return airflow;
    }

    private FakeAirflow serve(JsonNode recorded) throws IOException {
        FakeAirflow airflow = FakeAirflow.of(api);
        airflow.document("version", recorded.path("version"))
                .list("dags", rows(recorded, "dags"))
                .list("runs", rows(recorded, "runs"))
                .list("instances", rows(recorded, "instances"))
                .list(api.assets(), rows(recorded, "assets"))
                .list("importErrors", rows(recorded, "importErrors"));
        Stream.of("details", "tasks")
                .forEach(kind -> recorded.path(kind)
                        .properties()
                        .forEach(dag -> airflow.document("dags/" + dag.getKey() + "/" + kind, dag.getValue())));
        return airflow;
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream("/" + file))) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        }
    }

    private static ObjectNode[] rows(JsonNode recorded, String name) {
        return Json.elements(recorded, name).map(ObjectNode.class::cast).toArray(ObjectNode[]::new);
    }
}
