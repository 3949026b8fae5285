package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.doctor.CheckResult;
import io.garner.model.ExitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code GET /v1/permissions} answers: for each resource and operation {@code allow}, {@code conditionalAllow},
 * {@code notAllow}, {@code deny} or {@code conditionalDeny}. Immutable.
 */
record Permissions(Map<String, Map<String, String>> access) {

    static final Permissions NONE = new Permissions(Map.of());

    private static final String ALLOWED = "allow";
    private static final String CONDITIONALLY = "conditional";

    Permissions {
        access = Map.copyOf(access);
    }

    static Permissions of(Optional<ObjectNode> answer) {
        Map<String, Map<String, String>> access = new HashMap<>();
        answer.ifPresent(json -> json.path("data").forEach(resource -> {
            Map<String, String> operations = new HashMap<>();
            for (JsonNode permission : resource.path("permissions")) {
                operations.put(
                        permission.path("operation").asText(),
                        permission.path("access").asText());
            }
            access.put(resource.path("resource").asText(), operations);
        }));
        return new Permissions(access);
    }

    boolean isEmpty() {
        return access.isEmpty();
    }

    CheckResult check(NeededRight right, String user) {
        Map<String, String> known = access.getOrDefault(right.resource(), Map.of());
        List<String> lacking = with(right.operations(), known, false);
        List<String> untold = right.operations().stream()
                .filter(operation -> !known.containsKey(operation))
                .toList();
        if (!lacking.isEmpty()) {
            return new CheckResult.Failed(
                    user + " may not " + String.join(", ", lacking) + " on " + right.resource(),
                    "In OpenMetadata, under Settings, Access Control, give " + user
                            + " a role with a policy that allows " + String.join(", ", lacking) + " on the resource "
                            + right.resource() + ".",
                    ExitCode.AUTHENTICATION);
        }
        if (!untold.isEmpty()) {
            return new CheckResult.Skipped("the catalog does not tell about " + String.join(", ", untold) + " on "
                    + right.resource() + "; the first write will show");
        }
        List<String> details = List.of(String.join(", ", right.operations()));
        return advice(right, known)
                .map(advice -> CheckResult.passed(details, advice))
                .orElseGet(() -> CheckResult.passed(details));
    }

    private static Optional<String> advice(NeededRight right, Map<String, String> known) {
        List<String> conditional = with(right.operations(), known, true);
        if (!conditional.isEmpty()) {
            return Optional.of(String.join(", ", conditional)
                    + ": a policy decides from one entity to the next, so some may be refused.");
        }
        List<String> lacking = with(right.wished(), known, false);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(right.less().replace("%s", String.join(", ", lacking) + " on " + right.resource()));
    }

    private static List<String> with(List<String> operations, Map<String, String> known, boolean conditional) {
        return operations.stream()
                .filter(operation -> !known.getOrDefault(operation, ALLOWED).equals(ALLOWED))
                .filter(operation -> known.getOrDefault(operation, "").startsWith(CONDITIONALLY) == conditional)
                .toList();
    }
}
