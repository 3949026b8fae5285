package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.doctor.CheckResult;
import io.garner.model.ExitCode;
import java.util.List;
import java.util.Optional;

/** What a harvest reads, a list each; the doctor asks for one row. */
enum RestRight {
    DAGS("dags", "DAGs"),
    TASKS("tasks", "tasks of a DAG"),
    RUNS("runs", "runs"),
    INSTANCES("task-instances", "task instances"),
    ASSETS("assets", "datasets and assets"),
    IMPORT_ERRORS("import-errors", "import errors");

    private final String word;
    private final String title;

    RestRight(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String step() {
        return "right:" + word;
    }

    String title() {
        return title;
    }

    Call call(ApiVersion api) {
        return switch (this) {
            case DAGS, TASKS -> RestRoute.dagsOf(api).with("limit", 1);
            case RUNS -> new RunQueries(api).ended(Call.ANY, Optional.empty()).with("limit", 1);
            case INSTANCES ->
                new RunQueries(api)
                        .instances()
                        .posting(Json.object().put("page_limit", 1).set("dag_run_ids", Json.array(List.of("none"))));
            case ASSETS -> Call.get(api, api.assets()).with("limit", 1);
            case IMPORT_ERRORS -> Call.get(api, "importErrors").with("limit", 1);
        };
    }

    CheckResult look(Session session, RestFaults faults) {
        Call call = call(session.api());
        Answer answer = session.client().ask(call);
        if (this == TASKS && answer.isSuccess()) {
            Optional<String> dag = answer.object().stream()
                    .flatMap(page -> Json.elements(page, "dags"))
                    .map(DagReader::id)
                    .findFirst();
            return dag.map(id -> ofDag(session, faults, id)).orElseGet(() -> CheckResult.passed("there is no DAG yet"));
        }
        return judged(call, answer, faults);
    }

    private CheckResult ofDag(Session session, RestFaults faults, String dag) {
        Call call = Call.get(session.api(), "dags", dag, "details");
        Answer answer = session.client().ask(call);
        return answer.isNotFound() ? CheckResult.passed(dag + " is stale") : judged(call, answer, faults);
    }

    private CheckResult judged(Call call, Answer answer, RestFaults faults) {
        if (answer.isSuccess()) {
            return CheckResult.passed(answer.object().map(RestRight::total).filter(words -> !words.isEmpty()).stream()
                    .toList());
        }
        boolean harmless = this == RUNS || this == INSTANCES;
        if (harmless && !answer.isForbidden()) {
            return CheckResult.passed(
                    List.of(Words.quoted(answer)),
                    "The deployment does not give them for all DAGs at once, so that a harvest asks one by one.");
        }
        return answer.isForbidden()
                ? new CheckResult.Failed(
                        title + " cannot be read: " + Words.quoted(answer),
                        faults.roleRemedy(),
                        ExitCode.AUTHENTICATION)
                : CheckResult.failed(faults.refused(call, answer));
    }

    private static String total(ObjectNode page) {
        return Json.text(page, "total_entries")
                .map(number -> number + " in all")
                .orElse("");
    }
}
