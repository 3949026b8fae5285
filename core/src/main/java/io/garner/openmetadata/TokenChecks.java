package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Moments;
import io.garner.doctor.SecretChecks;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at the token: what it says, whether the catalog takes it, and what its user may do. It is never shown. */
final class TokenChecks {

    private static final String TOKEN = "token";
    private static final String USER = "user";
    private static final String RIGHTS = "rights";

    private static final Duration SOON = Duration.ofDays(14);

    private final OpenMetadataConfig config;
    private final CatalogFaults faults;
    private final Function<Call, Answer> catalog;
    private final Set<EntityType> services;
    private Permissions permissions = Permissions.NONE;
    private String user = "the token's user";

    /** @param services the types of the services that a run would fill */
    TokenChecks(
            OpenMetadataConfig config, CatalogFaults faults, Function<Call, Answer> catalog, Set<EntityType> services) {
        this.config = config;
        this.faults = faults;
        this.catalog = catalog;
        this.services = Set.copyOf(services);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(
                Check.of(TOKEN, "token", this::claims).after(SecretChecks.named("token")),
                Check.of(USER, "token accepted", this::user).after("version", TOKEN),
                Check.of(RIGHTS, "rights asked", this::rights).after(USER)));
        for (NeededRight right : NeededRight.of(services)) {
            checks.add(Check.of(
                            "right:" + right.resource(),
                            "rights on " + right.resource(),
                            () -> permissions.check(right, user))
                    .after(RIGHTS));
        }
        return checks;
    }

    private CheckResult claims() {
        Optional<TokenClaims> read = TokenClaims.of(config.revealToken());
        if (read.isEmpty()) {
            return CheckResult.passed(
                    List.of("from " + config.token().reference()),
                    "It is no JWT, so nothing can be read from it; only a catalog without authentication takes such a one.");
        }
        TokenClaims claims = read.get();
        Optional<Instant> end = claims.expires();
        if (end.filter(at -> at.isBefore(Instant.now())).isPresent()) {
            return CheckResult.failed(OpenMetadataException.unauthorized(
                    "Reading the token", "the token expired " + Moments.words(end.get()), faults.renewal()));
        }
        List<String> details = List.of(
                "from " + config.token().reference(),
                (claims.bot() ? "bot " : "person ") + claims.subject(),
                end.map(at -> "ends " + Moments.words(at)).orElse("never ends"));
        return advice(claims)
                .map(advice -> CheckResult.passed(details, advice))
                .orElseGet(() -> CheckResult.passed(details));
    }

    private Optional<String> advice(TokenClaims claims) {
        if (!claims.bot()) {
            return Optional.of(
                    "A person's token works, but its writes overwrite and delete what people wrote: use a bot's,"
                            + " in OpenMetadata under Settings, Bots, ingestion-bot.");
        }
        return claims.expires()
                .filter(end -> end.isBefore(Instant.now().plus(SOON)))
                .map(end -> "It ends " + Moments.words(end) + ". " + faults.renewal());
    }

    private CheckResult user() {
        Answer answer = catalog.apply(asBearer("v1/users/loggedInUser"));
        if (Answers.isNoEndpoint(answer)) {
            answer = catalog.apply(asBearer("v1/services/databaseServices"));
        }
        if (!Answers.isSuccess(answer)) {
            throw faults.refused("Asking the catalog who we are", answer);
        }
        Optional<ObjectNode> found =
                Json.object(answer.body()).filter(json -> json.path("name").isTextual());
        found.ifPresent(json -> user = json.path("name").asText());
        return CheckResult.passed(found.map(TokenChecks::words).orElse("the catalog answers"));
    }

    private static String words(ObjectNode user) {
        String kind = user.path("isBot").asBoolean() ? "bot" : "person";
        return "the catalog takes it as " + kind + " " + user.path("name").asText()
                + (user.path("isAdmin").asBoolean() ? ", an admin" : "");
    }

    private CheckResult rights() {
        Answer answer = catalog.apply(asBearer("v1/permissions"));
        if (!Answers.isSuccess(answer)) {
            return new CheckResult.Skipped("the catalog does not tell (HTTP " + answer.status()
                    + " from /api/v1/permissions); the first write will show");
        }
        permissions = Permissions.of(Json.object(answer.body()));
        return permissions.isEmpty()
                ? new CheckResult.Skipped("the catalog lists no rights; the first write will show")
                : CheckResult.passed("the catalog tells what " + user + " may do");
    }

    private Call asBearer(String path) {
        return new Call(
                "GET",
                path,
                path.endsWith("databaseServices") ? Map.of("limit", "1") : Map.of(),
                Optional.empty(),
                Map.of("Authorization", "Bearer " + config.revealToken()));
    }
}
