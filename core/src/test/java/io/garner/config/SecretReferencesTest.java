package io.garner.config;

import static io.garner.config.Bound.bind;
import static io.garner.config.Bound.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretReferencesTest {

    private static final String REFUSAL =
            "a secret must be a reference: ${VARIABLE}, file:/path or {command: [...]}; what stands here is not shown";

    record Login(Secret password) {}

    record MayLogIn(Optional<Secret> password) {}

    @Test
    void takesAVariable() {
        Login login = bind("password: ${PASSWORD}", Login.class, Map.of("PASSWORD", "hunter2"));

        assertThat(login.password().reveal()).isEqualTo("hunter2");
        assertThat(login).hasToString("Login[password=****]");
    }

    @Test
    void takesAVariableWithoutTheEndOfItsLine() {
        Secret token = Secret.fromEnv("TOKEN", Environment.of(Map.of("TOKEN", " hunter2\n")));

        assertThat(token.reveal()).isEqualTo("hunter2");
    }

    @Test
    void takesAFileThatIsReadAnew(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        Login login = bind("password: file:${DIR}/token", Login.class, Map.of("DIR", folder.toString()));
        assertThat(login.password().reveal()).isEqualTo("first");

        Files.writeString(file, "second\n");

        assertThat(login.password().reveal()).isEqualTo("second");
    }

    @Test
    void takesACommand() {
        Login login = bind("password: {command: [echo, hunter2]}", Login.class);

        assertThat(login.password().reveal()).isEqualTo("hunter2");
    }

    @Test
    void mayBeLeftOutWhenItIsOptional() {
        assertThat(bind("{}", MayLogIn.class).password()).isEmpty();
    }

    @Test
    void refusesALiteralWithoutShowingIt() {
        assertThat(problems("password: hunter2", Login.class))
                .containsExactly("line 1, column 11: password: " + REFUSAL);
        assertThat(problems("password: pre${PASSWORD}", Login.class, Map.of("PASSWORD", "x")))
                .containsExactly("line 1, column 11: password: " + REFUSAL);
        assertThat(problems("password: [hunter2]", Login.class))
                .containsExactly("line 1, column 11: password: " + REFUSAL);
        assertThat(problems("password: {hunter2: [x]}", Login.class))
                .containsExactly("line 1, column 11: password: " + REFUSAL);
        assertThat(problems("password: {command: hunter2}", Login.class))
                .containsExactly("line 1, column 11: password: " + REFUSAL);
    }

    @Test
    void refusesADefaultWithoutShowingIt() {
        assertThat(problems("password: ${PASSWORD:-hunter2}", Login.class))
                .containsExactly("line 1, column 11: password: a secret takes no default value; write ${PASSWORD}");
    }

    @Test
    void namesAnUnsetVariable() {
        assertThat(problems("password: ${PASSWORD}", Login.class))
                .containsExactly("line 1, column 11: password: the environment variable PASSWORD is not set");
        assertThat(problems("password: file:${DIR}/token", Login.class))
                .containsExactly("line 1, column 11: password: the environment variable DIR is not set");
    }
}
