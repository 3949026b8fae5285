package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.config.Secret;
import java.util.List;
import java.util.Optional;

/** Airflow 3's login: a user's password becomes a token. It is at the root of the deployment and not below {@code api}. */
record TokenExchange(RestClient anonymous, RestFaults faults) {

    private static final Call TOKEN = Call.get(List.of("auth", "token"));
    private static final int METHOD_NOT_ALLOWED = 405;

    /** The value of a header. */
    String login(String user, Secret password) {
        String secret = password.reveal();
        ObjectNode body = Json.object().put("username", user).put("password", secret);
        Call call = TOKEN.posting(body);
        Answer answer = withoutSecret(anonymous.send(call), secret);
        if (answer.isNotFound() || answer.status() == METHOD_NOT_ALLOWED) {
            throw faults.noExchange(call, answer);
        }
        if (answer.status() >= 400 && answer.status() < 500 && !answer.isOutage()) {
            throw faults.wrongUser(call, answer);
        }
        faults.checked(call, answer);
        return token(answer).orElseThrow(() -> faults.refused(call, answer));
    }

    /** What everybody is given; empty when nobody is. */
    Optional<String> withoutUser() {
        Answer answer = anonymous.send(TOKEN);
        return Optional.of(answer).filter(Answer::isSuccess).flatMap(TokenExchange::token);
    }

    private static Optional<String> token(Answer answer) {
        return answer.object().flatMap(json -> Json.text(json, "access_token")).map(token -> "Bearer " + token);
    }

    /** Some servers repeat what they refuse. */
    private static Answer withoutSecret(Answer answer, String secret) {
        return answer.isSuccess()
                ? answer
                : new Answer(
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.body().replace(secret, "****"));
    }
}
