package io.garner.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.garner.testkit.tds.SqlEngine;
import io.garner.testkit.tds.TdsError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TdsServerExtensionTest {

    private static final SqlEngine NO_DATABASES = (login, database) -> {
        throw TdsError.cannotOpenDatabase(database);
    };

    @RegisterExtension
    static final TdsServerExtension sqlServer = TdsServerExtension.with(NO_DATABASES);

    private static int port;

    @Test
    void startsOneServerForAllTests() throws IOException {
        rememberOrCompare();
    }

    @Test
    void saysHowToRegisterItWhenItDoesNotRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TdsServerExtension.with(NO_DATABASES).server())
                .withMessageContaining("@RegisterExtension");
    }

    @Nested
    class InANestedClass {
        @Test
        void sharesTheServer() throws IOException {
            rememberOrCompare();
        }
    }

    private static void rememberOrCompare() throws IOException {
        if (port == 0) {
            port = sqlServer.server().port();
        }
        assertThat(sqlServer.server().port()).isEqualTo(port);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(sqlServer.server().host(), port), 5_000);
        }
    }
}
