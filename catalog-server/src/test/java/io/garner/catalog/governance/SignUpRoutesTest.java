package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpRoutesTest {

    private static final String PASSWORD = "Own-hunter2-Word";

    private static Answer signUp(Governed it, String email, String password) {
        return Rest.anonymous(it.server())
                .post(
                        "users/signup",
                        quoted("{'firstName': 'Jane', 'lastName': 'Doe', 'email': '" + email + "', 'password': '"
                                + password + "'}"));
    }

    private static Answer login(Governed it, String email) {
        String encoded = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        return Rest.anonymous(it.server())
                .post("users/login", quoted("{'email': '" + email + "', 'password': '" + encoded + "'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void personSignsUpAndIn(String version) {
        on(version, it -> {
            assertThat(signUp(it, "Jane@example.org", PASSWORD).status()).isEqualTo(201);
            Answer login = login(it, "jane@example.org");
            assertThat(login.status()).as(login.response().body()).isEqualTo(200);
            Rest jane = Rest.anonymous(it.server()).with("Authorization", "Bearer " + login.text("accessToken"));
            String id = it.put("t", "").id();
            assertThat(jane.putTable("u", Governed.COLUMN).status()).isEqualTo(403);
            assertThat(jane.put("lineage", "{}").message()).endsWith("operations [EditLineage] not allowed");
            assertThat(jane.put("pipelines/a.b/status", "{}").message()).contains("[EditStatus]");
            assertThat(jane.put("tables/" + id + "/tableProfile", "{}").message())
                    .contains("[EditDataProfile]");
            assertThat(jane.patch("tables/" + id, quoted("[{'op': 'add', 'path': '/description', 'value': 'by jane'}]"))
                            .text("updatedBy"))
                    .isEqualTo("jane");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void secondPersonOfAnAddressAndWeakPasswordsAreRefused(String version) {
        on(version, it -> {
            signUp(it, "jane@example.org", PASSWORD);
            assertThat(signUp(it, "JANE@example.org", PASSWORD).message()).isEqualTo("User with Email Already Exists");
            assertThat(signUp(it, "joe@example.org", "weakweak").message()).startsWith("Password must be of minimum 8");
            assertThat(login(it, "joe@example.org").status()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void userWithoutPasswordCannotSignIn(String version) {
        on(version, it -> {
            it.person("jane");
            assertThat(login(it, "jane@example.org").status()).isEqualTo(401);
        });
    }
}
