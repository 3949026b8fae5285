package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.doctor.CheckResult;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCheckupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String VERSION = "{\"version\":\"1.6.0\",\"revision\":\"x\",\"timestamp\":1}";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void allIsWellWithABotsToken(String version) {
        try (CatalogServer catalog = CatalogServer.start(version)) {
            List<Examined> steps = look(catalog.url(), catalog.botToken());

            assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
            assertThat(steps)
                    .extracting(step -> step.check().name())
                    .containsExactly(
                            "dns",
                            "reverse-dns",
                            "tcp",
                            "http",
                            "version",
                            "token",
                            "user",
                            "rights",
                            "right:databaseService",
                            "right:database",
                            "right:databaseSchema",
                            "right:table",
                            "right:storedProcedure");
            assertThat(said(steps, "right:storedProcedure")).contains("ViewAll, Create, EditAll, EditLineage");
            assertThat(said(steps, "version")).contains("OpenMetadata " + version);
            assertThat(said(steps, "token")).contains("bot ingestion-bot", "never ends");
            assertThat(said(steps, "user")).contains("bot ingestion-bot");
            assertThat(steps.toString()).doesNotContain(catalog.botToken());
        }
    }

    @Test
    void aCatalogThatIsDown() {
        CatalogServer catalog = CatalogServer.start("1.6.0");
        String token = catalog.botToken();
        catalog.close();

        List<Examined> steps = look(catalog.url(), token);

        assertThat(failure(steps, "tcp", ExitCode.CATALOG_UNREACHABLE).remedy()).contains("check openmetadata.url");
        assertThat(said(steps, "right:table")).contains("it needs \"TCP 127.0.0.1");
        assertThat(result(steps, "token")).isInstanceOf(CheckResult.Passed.class);
    }

    @Test
    void somethingElseThatAnswers() {
        try (PlainServer other = PlainServer.answering(Map.of())) {
            CheckResult.Failed failed = failure(look(other.url(), "t"), "http", ExitCode.CATALOG_UNREACHABLE);

            assertThat(failed.reason()).contains("the answer is not OpenMetadata's: HTTP 404");
        }
    }

    @Test
    void aCatalogThatIsTooOld() {
        try (PlainServer old = PlainServer.answering(Map.of("/api/v1/system/version", "{\"version\":\"1.1.0\"}"))) {
            CheckResult.Failed failed = failure(look(old.url(), "t"), "version", ExitCode.CONFIGURATION);

            assertThat(failed.reason()).contains("it is 1.1.0, and Garner speaks to 1.2.0 and later");
            assertThat(failed.remedy()).isEqualTo("Upgrade the catalog.");
        }
    }

    @Test
    void aWrongToken() {
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            List<Examined> steps = look(catalog.url(), "n0t-a-token");

            assertThat(said(steps, "token")).contains("It is no JWT");
            assertThat(failure(steps, "user", ExitCode.AUTHENTICATION).remedy()).contains("Settings, Bots");
            assertThat(steps.toString()).doesNotContain("n0t-a-token");
        }
    }

    @Test
    void aTokenThatTheServerNoLongerTakes() {
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            String token = catalog.botToken();
            catalog.faults().expireBotToken();

            CheckResult.Failed failed = failure(look(catalog.url(), token), "user", ExitCode.AUTHENTICATION);

            assertThat(failed.reason()).contains("HTTP 401");
        }
    }

    @Test
    void aTokenThatSaysItHasExpired() {
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            Instant past = Instant.now().minus(Duration.ofDays(3));
            List<Examined> steps = look(catalog.url(), token("ingestion-bot", true, past));

            CheckResult.Failed failed = failure(steps, "token", ExitCode.AUTHENTICATION);
            assertThat(failed.reason()).contains("the token expired", "3 days ago");
            assertThat(said(steps, "user")).contains("it needs \"token\", which failed");
        }
    }

    @Test
    void aTokenThatEndsSoonIsAdvice() {
        Instant soon = Instant.now().plus(Duration.ofDays(3));
        try (PlainServer server = PlainServer.answering(Map.of("/api/v1/system/version", VERSION))) {
            assertThat(said(look(server.url(), token("ingestion-bot", true, soon)), "token"))
                    .contains("It ends ", ", in 2 days", "Renew the token");
        }
    }

    @Test
    void aPersonsTokenIsAdviceAndItsLackOfRightsAFailure() {
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            assertThat(said(look(catalog.url(), catalog.adminToken()), "token")).contains("use a bot's");
            assertThat(said(look(catalog.url(), catalog.adminToken()), "user")).contains("person admin, an admin");
        }
    }

    @Test
    void aBotWithoutRights() {
        try (PlainServer server = PlainServer.answering(Map.of(
                "/api/v1/system/version", VERSION,
                "/api/v1/users/loggedInUser", "{\"name\":\"harvest-bot\",\"isBot\":true}",
                "/api/v1/permissions", """
                        {"data": [
                          {"resource": "databaseService", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "notAllow"}]},
                          {"resource": "database", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "allow"},
                            {"operation": "EditAll", "access": "conditionalAllow"}]},
                          {"resource": "databaseSchema", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "allow"},
                            {"operation": "EditAll", "access": "allow"}, {"operation": "Delete", "access": "deny"}]},
                          {"resource": "table", "permissions": [{"operation": "ViewAll", "access": "allow"}]},
                          {"resource": "storedProcedure", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "notAllow"},
                            {"operation": "EditAll", "access": "allow"}, {"operation": "EditLineage", "access": "deny"}]}]}
                        """))) {
            List<Examined> steps =
                    look(server.url(), token("harvest-bot", true, Instant.now().plusSeconds(9_999_999)));

            CheckResult.Failed failed = failure(steps, "right:databaseService", ExitCode.AUTHENTICATION);
            assertThat(failed.reason()).isEqualTo("harvest-bot may not Create on databaseService");
            assertThat(failed.remedy()).contains("Access Control", "allows Create on the resource databaseService");
            assertThat(said(steps, "right:database")).contains("EditAll: a policy decides");
            assertThat(said(steps, "right:databaseSchema")).contains("cannot be retired without Delete");
            assertThat(failure(steps, "right:storedProcedure", ExitCode.AUTHENTICATION)
                            .reason())
                    .isEqualTo("harvest-bot may not Create, EditLineage on storedProcedure");
            // What the catalog does not tell is not guessed.
            assertThat(result(steps, "right:table"))
                    .isEqualTo(new CheckResult.Skipped("the catalog does not tell about Create, EditAll, EditLineage on"
                            + " table; the first write will show"));
        }
    }

    @Test
    void rightsAreThoseOfWhatSourcesFill() {
        try (PlainServer server = PlainServer.answering(Map.of(
                "/api/v1/system/version",
                VERSION,
                "/api/v1/users/loggedInUser",
                "{\"name\": \"harvest-bot\", \"isBot\": true}",
                "/api/v1/permissions",
                """
                        {"data": [
                          {"resource": "pipelineService", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "notAllow"}]},
                          {"resource": "pipeline", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "allow"},
                            {"operation": "EditAll", "access": "allow"}, {"operation": "EditLineage", "access": "allow"},
                            {"operation": "Delete", "access": "deny"}]},
                          {"resource": "table", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "deny"},
                            {"operation": "EditLineage", "access": "allow"}]},
                          {"resource": "classification", "permissions": [{"operation": "ViewAll", "access": "deny"}]},
                          {"resource": "tag", "permissions": [
                            {"operation": "ViewAll", "access": "allow"}, {"operation": "Create", "access": "deny"}]}]}
                        """))) {
            String token = token("harvest-bot", true, Instant.now().plusSeconds(9_999_999));

            List<Examined> steps = look(server.url(), token, Set.of(EntityType.PIPELINE_SERVICE));

            assertThat(rights(steps)).containsExactly("pipelineService", "pipeline", "table", "classification", "tag");
            assertThat(failure(steps, "right:pipelineService", ExitCode.AUTHENTICATION)
                            .reason())
                    .isEqualTo("harvest-bot may not Create on pipelineService");
            assertThat(said(steps, "right:pipeline")).contains("cannot be retired without Delete on pipeline");
            assertThat(result(steps, "right:table")).isInstanceOf(CheckResult.Passed.class);
            assertThat(failure(steps, "right:classification", ExitCode.AUTHENTICATION)
                            .reason())
                    .isEqualTo("harvest-bot may not ViewAll on classification");
            assertThat(said(steps, "right:tag")).contains("are left out without Create on tag");
            assertThat(rights(look(
                            server.url(), token, Set.of(EntityType.PIPELINE_SERVICE, EntityType.DATABASE_SERVICE))))
                    .containsExactly(
                            "databaseService",
                            "database",
                            "databaseSchema",
                            "table",
                            "storedProcedure",
                            "pipelineService",
                            "pipeline",
                            "classification",
                            "tag");
        }
    }

    private static List<String> rights(List<Examined> steps) {
        return steps.stream()
                .map(step -> step.check().name())
                .filter(name -> name.startsWith("right:"))
                .map(name -> name.substring("right:".length()))
                .toList();
    }

    @Test
    void rightsThatCannotBeAskedAreSaidToBeUnasked() {
        try (PlainServer server = PlainServer.answering(Map.of(
                "/api/v1/system/version",
                VERSION,
                "/api/v1/services/databaseServices",
                "{\"data\":[],\"paging\":{\"total\":0}}"))) {
            List<Examined> steps =
                    look(server.url(), token("bot", true, Instant.now().plusSeconds(9_999_999)));

            assertThat(said(steps, "user")).contains("the catalog answers");
            assertThat(said(steps, "rights")).contains("the catalog does not tell (HTTP 404");
            assertThat(said(steps, "right:table")).contains("it needs \"rights asked\", which was skipped");
            assertThat(steps).noneMatch(step -> step.result() instanceof CheckResult.Failed);
        }
    }

    private static String token(String subject, boolean bot, Instant end) {
        String claims = "{\"sub\":\"" + subject + "\",\"isBot\":" + bot + ",\"exp\":" + end.getEpochSecond() + "}";
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    private static List<Examined> look(URI url, String token) {
        return look(url, token, Set.of(EntityType.DATABASE_SERVICE));
    }

    private static List<Examined> look(URI url, String token, Set<EntityType> services) {
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(Map.of()));
        Examination examination = new Examination(PATIENCE, ExitCode.CATALOG_UNREACHABLE, examined -> {});
        try (CatalogCheckup checkup =
                new CatalogCheckup(OpenMetadataConfig.of(url, Secret.of(() -> token)), settings, services)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static String said(List<Examined> steps, String name) {
        return result(steps, name).toString();
    }

    private static CheckResult.Failed failure(List<Examined> steps, String name, ExitCode exitCode) {
        assertThat(result(steps, name)).isInstanceOf(CheckResult.Failed.class);
        CheckResult.Failed failed = (CheckResult.Failed) result(steps, name);
        assertThat(failed.exitCode()).isEqualTo(exitCode);
        return failed;
    }
}
