package io.garner.testkit.tds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections and gives each a thread of its own. Thread-safe. */
final class Listener implements AutoCloseable {

    private static final int WAITING = 50;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ServerSetup setup;
    private final InetSocketAddress address;
    private final Map<TdsConnection, Thread> connections = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private ServerSocket port;
    private boolean closed;

    private Listener(ServerSetup setup, ServerSocket port) {
        this.setup = setup;
        this.port = port;
        this.address = new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
    }

    static Listener start(String host, int port, ServerSetup setup) throws IOException {
        Listener listener = new Listener(setup, bound(new InetSocketAddress(InetAddress.getByName(host), port)));
        listener.accept(listener.port);
        return listener;
    }

    int port() {
        return address.getPort();
    }

    synchronized void pause() {
        try {
            port.close();
        } catch (IOException e) {
            setup.log().defect(e);
        }
    }

    synchronized void resume() throws IOException {
        if (port.isClosed() && !closed) {
            port = bound(address);
            accept(port);
        }
    }

    void dropConnections() {
        connections.keySet().forEach(TdsConnection::close);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            pause();
        }
        dropConnections();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (Thread thread : connections.values()) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static ServerSocket bound(InetSocketAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(address, WAITING);
        return socket;
    }

    private void accept(ServerSocket from) {
        daemon("tds-" + port(), () -> {
            while (!from.isClosed()) {
                try {
                    take(from.accept());
                } catch (IOException e) {
                    // The port was closed, or a client changed its mind.
                }
            }
        });
    }

    private synchronized void take(Socket socket) throws IOException {
        if (closed) {
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        int number = numbers.incrementAndGet();
        TdsConnection connection = new TdsConnection(setup, socket, number);
        Thread thread = new Thread(
                () -> {
                    connection.run();
                    connections.remove(connection);
                },
                "tds-" + port() + "-" + number);
        thread.setDaemon(true);
        // Known before it runs, or it could be forgotten before it is known.
        connections.put(connection, thread);
        thread.start();
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
