package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneServerSocketsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1"})
    void connectToTheServerHoweverItsNameIsWritten(String host) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket socket = socket(host, server.getLocalPort())) {
            socket.connect(new InetSocketAddress(host, server.getLocalPort()), 5_000);

            assertThat(socket.isConnected()).isTrue();
        }
    }

    /** Nobody listens there, or the machine has no such addresses; that it is no other server is what counts. */
    @Test
    void takeAnAddressForTheSameInEachWayToWriteIt() throws IOException {
        try (Socket socket = socket("::1", 1)) {
            IOException fault = catchThrowableOfType(
                    IOException.class, () -> socket.connect(new InetSocketAddress("0:0:0:0:0:0:0:1", 1), 1_000));

            assertThat(fault).hasMessageNotContaining("routed to");
        }
    }

    @Test
    void sayWhereTheyWereToGoInstead() throws IOException {
        try (Socket socket = socket("crm-listener.corp.example", 1433)) {
            IOException fault = catchThrowableOfType(
                    IOException.class,
                    () -> socket.connect(InetSocketAddress.createUnresolved("sql02.corp.example", 5022), 1_000));

            assertThat(Routed.in(new SQLException("failed. Error: \"" + fault.getMessage() + ". Verify\".")))
                    .contains(new Routed("sql02.corp.example", 5022));
        }
    }

    private static Socket socket(String host, int port) {
        return new OneServerSockets(OneServerSockets.argument(host, port)).createSocket();
    }
}
