package io.garner.testkit.tds;

import io.garner.testkit.tds.LoginExchange.LoggedIn;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** One client from its first byte to its last. {@link #close} may be called from any thread. */
final class TdsConnection implements Runnable, AutoCloseable {

    private final ServerSetup setup;
    private final Socket socket;
    private final int number;

    TdsConnection(ServerSetup setup, Socket socket, int number) {
        this.setup = setup;
        this.socket = socket;
        this.number = number;
    }

    @Override
    public void run() {
        setup.log().connectionOpened();
        try (this) {
            Optional<LoggedIn> client = new LoginExchange(setup, socket, number).run();
            if (client.isPresent()) {
                serve(client.get());
            }
        } catch (IOException e) {
            // The client has gone, or speaks another language: nobody is left to be told.
        } catch (RuntimeException e) {
            setup.log().defect(e);
        } finally {
            setup.log().connectionClosed();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            setup.log().defect(e);
        }
    }

    private void serve(LoggedIn client) throws IOException {
        try (SessionLoop loop = new SessionLoop(setup, client, this)) {
            loop.run();
        }
    }
}
