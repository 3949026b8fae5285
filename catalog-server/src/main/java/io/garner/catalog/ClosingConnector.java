package io.garner.catalog;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Closes every connection that it took. Jetty alone forgets one that it accepts while it stops, and its client would wait for
 * an answer until its own time-out.
 */
final class ClosingConnector extends ServerConnector {

    private final Set<Socket> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClosingConnector(Server server, int acceptors, int selectors, HttpConnectionFactory http) {
        super(server, acceptors, selectors, http);
    }

    @Override
    protected void configure(Socket socket) {
        super.configure(socket);
        taken.removeIf(Socket::isClosed);
        taken.add(socket);
        if (closed) {
            close(socket);
        }
    }

    /** Closes the port, and what is still open; {@link #stop} has waited for the answers under way. */
    void closeAll() {
        closed = true;
        close();
        taken.forEach(ClosingConnector::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, then.
        }
    }
}
