package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ClosingTest {

    private static final int PATIENCE_MILLIS = 5_000;

    /** A client whose connection is forgotten would wait for its own time-out. */
    @RepeatedTest(10)
    void noConnectionOutlivesTheServerNotEvenOneThatComesWhileItCloses() throws Exception {
        CatalogServer server = CatalogServer.start("1.2.0");
        InetSocketAddress address =
                new InetSocketAddress(server.url().getHost(), server.url().getPort());
        AtomicBoolean over = new AtomicBoolean();
        List<Socket> sockets = new ArrayList<>();
        Thread caller = new Thread(() -> call(address, over, sockets));
        caller.start();
        Thread.sleep(20);
        server.close();
        over.set(true);
        caller.join(PATIENCE_MILLIS);
        for (Socket socket : sockets) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            assertThat(isOver(socket)).isTrue();
            socket.close();
        }
    }

    private static void call(InetSocketAddress address, AtomicBoolean over, List<Socket> sockets) {
        while (!over.get() && sockets.size() < 2_000) {
            try {
                Socket socket = new Socket();
                socket.connect(address, PATIENCE_MILLIS);
                sockets.add(socket);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static boolean isOver(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
