package io.garner.catalog;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Jetty, which real servers stand on too: one port, its limits and its time-outs. Thread-safe. */
final class Front implements AutoCloseable {

    /** Dropwizard's limit of the request line and all headers: above it is a 414 or a 431. */
    private static final int HEADER_BYTES = 8 * 1024;

    private static final int BACKLOG = 1024;

    private final Server server;
    private final ClosingConnector connector;

    private Front(Server server, ClosingConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Binds the address; nothing is answered before {@link #serve}. */
    static Front open(String host, int port, Duration idleTimeout) throws IOException {
        Server server = new Server(Workers.pool(), new ScheduledExecutorScheduler("catalog-http-timer", true), null);
        ClosingConnector connector = new ClosingConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idleTimeout.toMillis());
        connector.setAcceptQueueSize(BACKLOG);
        connector.open();
        server.addConnector(connector);
        server.setErrorHandler(quiet());
        return new Front(server, connector);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        // Names of entities are path segments: %2F, %25, an encoded dot or an empty name are the routes' to judge.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    private static ErrorHandler quiet() {
        ErrorHandler handler = new ErrorHandler();
        handler.setShowStacks(false);
        handler.setShowCauses(false);
        return handler;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Answers with the first handler that takes the request. */
    void serve(Handler... handlers) throws IOException {
        server.setHandler(new Handler.Sequence(handlers));
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Also stops for a thread that was interrupted, and leaves it so. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the catalog server does not stop", e);
        } finally {
            connector.closeAll();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
