package io.garner.airflow.rest;

import io.garner.airflow.route.Deployment;
import java.util.Optional;

/**
 * Finds out which API is there. The answer is open to everybody in Airflow itself; a gateway in front may want the login
 * for it as for everything. A refused login is no sign of the older API.
 */
record VersionProbe(RestClient client, RestFaults faults) {

    /** What answered. */
    record Found(ApiVersion api, Deployment deployment) {}

    Found ask() {
        Answer v2 = answer(ApiVersion.V2);
        Optional<Found> found = found(ApiVersion.V2, v2);
        if (found.isPresent()) {
            return found.get();
        }
        Answer v1 = answer(ApiVersion.V1);
        return found(ApiVersion.V1, v1).orElseThrow(() -> none(v2, v1));
    }

    private static Call call(ApiVersion api) {
        return Call.get(api, "version");
    }

    /** A page for people may stand where there is no such API, so it is no fault yet. */
    private Answer answer(ApiVersion api) {
        Answer answer = client.send(call(api));
        if (answer.isForbidden()) {
            throw faults.refused(call(api), answer);
        } else if (answer.isServerFault()) {
            throw faults.unknown(call(api), answer);
        }
        return answer.isSuccess() ? answer : faults.checked(call(api), answer);
    }

    private static Optional<Found> found(ApiVersion api, Answer answer) {
        return Optional.of(answer)
                .filter(Answer::isSuccess)
                .flatMap(Answer::object)
                .flatMap(json -> Json.text(json, "version"))
                .map(version -> new Found(api, new Deployment(version, api == ApiVersion.V2 ? 3 : 2)));
    }

    private RuntimeException none(Answer v2, Answer v1) {
        if (v2.isSuccess() && v1.isSuccess() && v2.isHtml() && v1.isHtml()) {
            faults.checked(call(ApiVersion.V2), v2);
        }
        return faults.noApi(v2, v1);
    }
}
