package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GovernanceCollectionsTest {

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("everyCollection")
    void liveAndDieLikeEveryOther(String version, String path, String body) {
        on(version, it -> {
            Rest admin = it.admin();
            admin.create("glossaries", "{'name': 'words', 'description': ''}");
            Answer created = admin.put(path, quoted(body));
            assertThat(created.status()).as(created.response().body()).isEqualTo(201);
            assertThat(created.change()).isEqualTo("entityCreated");
            assertThat(admin.put(path, quoted(body)).change()).isEqualTo("entityNoChange");
            assertThat(admin.post(path, quoted(body)).status()).isEqualTo(409);
            String one = path + "/" + created.id();
            Answer patched = admin.patch(one, quoted("[{'op': 'add', 'path': '/displayName', 'value': 'Other'}]"));
            assertThat(patched.version()).as(patched.response().body()).isEqualTo(0.2);
            assertThat(admin.get(path + "/name/" + Rest.segment(created.text("fullyQualifiedName")))
                            .text("displayName"))
                    .isEqualTo("Other");
            assertThat(admin.get(path + "?limit=100").json().at("/data").findValuesAsText("id"))
                    .contains(created.id());
            if (path.equals("domains") || path.equals("dataProducts")) {
                assertThat(admin.delete(one).change())
                        .as("known no soft delete")
                        .isEqualTo("entityDeleted");
                return;
            }
            assertThat(admin.delete(one).change()).isEqualTo("entitySoftDeleted");
            assertThat(admin.get(one).status()).isEqualTo(404);
            Answer restored = admin.put(path + "/restore", quoted("{'id': '" + created.id() + "'}"));
            assertThat(restored.change()).isEqualTo("entityRestored");
            assertThat(admin.get(one + "/versions").at("/versions")).hasSize(4);
            assertThat(admin.delete(one + "?hardDelete=true").change()).isEqualTo("entityDeleted");
            assertThat(admin.get(one + "?include=all").status()).isEqualTo(404);
        });
    }

    static Stream<Arguments> everyCollection() {
        return Stream.of("1.2.0", "1.6.0", "2.0.0")
                .flatMap(version -> Stream.of(
                        Arguments.of(version, "classifications", "{'name': 'Own', 'description': 'x'}"),
                        Arguments.of(version, "tags", "{'name': 'One', 'description': 'x', 'classification': 'PII'}"),
                        Arguments.of(version, "glossaries", "{'name': 'g', 'description': 'x'}"),
                        Arguments.of(
                                version, "glossaryTerms", "{'name': 'term', 'description': 'x', 'glossary': 'words'}"),
                        Arguments.of(
                                version, "domains", "{'name': 'd', 'description': 'x', 'domainType': 'Aggregate'}"),
                        Arguments.of(version, "dataProducts", "{'name': 'p', 'description': 'x'}"),
                        Arguments.of(version, "users", "{'name': 'jane', 'email': 'jane@example.org'}"),
                        Arguments.of(version, "teams", "{'name': 'crew', 'teamType': 'Group'}")));
    }

    @Test
    void namesOfPeopleAreKeptInLowerCase() {
        on("1.6.0", it -> {
            it.admin().create("users", "{'name': 'Jane.Doe', 'email': 'Jane.Doe@example.org'}");
            Answer jane = it.bot().get("users/name/" + Rest.segment("\"jane.doe\""));
            assertThat(jane.text("name")).isEqualTo("jane.doe");
            assertThat(jane.text("email")).isEqualTo("jane.doe@example.org");
            assertThat(Rest.as(it.server(), "jane.doe").get("tables").status()).isEqualTo(200);
        });
    }

    @Test
    void passwordsAreNeverStoredWithAUser() {
        on("1.6.0", it -> {
            Answer user = it.admin()
                    .create(
                            "users",
                            "{'name': 'jane', 'email': 'jane@example.org',"
                                    + " 'createPasswordType': 'ADMIN_CREATE', 'password': 'Own-Word-1', 'confirmPassword': 'Own-Word-1'}");
            assertThat(user.response().body()).doesNotContain("assword");
            assertThat(it.admin()
                            .get("users/" + user.id() + "?fields=*")
                            .response()
                            .body())
                    .doesNotContain("assword");
        });
    }

    @Test
    void nestedTagsHaveTheirParentInTheName() {
        on("1.6.0", it -> {
            Answer tag = it.admin().create("tags", "{'name': 'a', 'description': '', 'parent': 'Tier.Tier1'}");
            assertThat(tag.text("fullyQualifiedName")).isEqualTo("Tier.Tier1.a");
            assertThat(tag.at("/classification/name").asText()).isEqualTo("Tier");
            assertThat(tag.at("/parent/name").asText()).isEqualTo("Tier1");
        });
    }

    @Test
    void classificationWithTagsIsDeletedRecursivelyOnly() {
        on("1.6.0", it -> {
            String id = it.admin()
                    .create("classifications", "{'name': 'Own', 'description': ''}")
                    .id();
            it.admin().create("tags", "{'name': 'One', 'description': '', 'classification': 'Own'}");
            assertThat(it.admin().delete("classifications/" + id).message()).isEqualTo("classification is not empty");
            assertThat(it.admin()
                            .delete("classifications/" + id + "?recursive=true")
                            .status())
                    .isEqualTo(200);
            assertThat(it.admin().get("tags/name/Own.One").status()).isEqualTo(404);
        });
    }
}
