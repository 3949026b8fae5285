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
    private Thread acceptor;
    private boolean closed;

    private Listener(ServerSetup setup, ServerSocket port) {
        this.setup = setup;
        this.port = port;
        this.address = new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
        this.acceptor = accept(port);
    }

    static Listener start(String host, int port, ServerSetup setup) throws IOException {
        return new Listener(setup, bound(new InetSocketAddress(InetAddress.getByName(host), port)));
    }

    int port() {
        return address.getPort();
    }

    /** After it nobody can connect. */
    void pause() {
        Thread accepting;
        synchronized (this) {
            accepting = acceptor;
            try {
                port.close();
            } catch (IOException e) {
                setup.log().defect(e);
            }
        }
        // A thread that waits in accept() keeps the port open until it wakes, and may return with one more client.
        join(accepting, System.nanoTime() + PATIENCE_NANOS);
    }

    synchronized void resume() throws IOException {
        if (port.isClosed() && !closed) {
            port = bound(address);
            acceptor = accept(port);
        }
    }

    void dropConnections() {
        connections.keySet().forEach(TdsConnection::close);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        pause();
        dropConnections();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        connections.values().forEach(thread -> join(thread, deadline));
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerSocket bound(InetSocketAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(address, WAITING);
        return socket;
    }

    private Thread accept(ServerSocket from) {
        return daemon("tds-" + port(), () -> {
            while (!from.isClosed()) {
                try {
                    take(from, from.accept());
                } catch (IOException e) {
                    // The port was closed, or a client changed its mind.
                }
            }
        });
    }

    private synchronized void take(ServerSocket from, Socket socket) throws IOException {
        if (from.isClosed()) {
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        int number = numbers.incrementAndGet();
        TdsConnection connection = new TdsConnection(setup, socket, number);
        Thread thread = thread("tds-" + port() + "-" + number, () -> {
            connection.run();
            connections.remove(connection);
        });
        // Known before it runs, or it could be forgotten before it is known.
        connections.put(connection, thread);
        thread.start();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = thread(name, task);
        thread.start();
        return thread;
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
