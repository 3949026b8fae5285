package io.garner.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and refuses start-up options in PgBouncer's words; all else it passes on. */
final class RefusingPooler implements AutoCloseable {

    private static final int FIRST_REQUEST_CODE = 80877102;

    private final ServerSocket socket;
    private final String host;
    private final int port;
    private final AtomicInteger refusals = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    RefusingPooler(String host, int port) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.host = host;
        this.port = port;
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int refusals() {
        return refusals.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            byte[] startup = startupMessage(in, client);
            if (new String(startup, StandardCharsets.UTF_8).contains("\0options\0")) {
                refusals.incrementAndGet();
                refuse(new DataOutputStream(client.getOutputStream()));
                return;
            }
            try (Socket server = new Socket(host, port)) {
                server.getOutputStream().write(startup);
                threads.execute(() -> relay(server, client));
                in.transferTo(server.getOutputStream());
            }
        } catch (IOException e) {
            // One side hung up, which ends the conversation for the other.
            threads.execute(() -> relayEnded(client));
        }
    }

    /** The first message that is no request for encryption; those are answered with no. */
    private static byte[] startupMessage(DataInputStream in, Socket client) throws IOException {
        while (true) {
            int length = in.readInt();
            int code = in.readInt();
            byte[] rest = in.readNBytes(length - 8);
            if (code < FIRST_REQUEST_CODE) {
                ByteArrayOutputStream message = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(message);
                out.writeInt(length);
                out.writeInt(code);
                out.write(rest);
                return message.toByteArray();
            }
            client.getOutputStream().write('N');
        }
    }

    private static void refuse(DataOutputStream out) throws IOException {
        byte[] fields = "SFATAL\0C08P01\0Munsupported startup parameter: options\0\0".getBytes(StandardCharsets.UTF_8);
        out.writeByte('E');
        out.writeInt(fields.length + 4);
        out.write(fields);
        out.flush();
    }

    private static void relay(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            relayEnded(to);
        }
    }

    private static void relayEnded(Socket side) {
        try {
            side.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
