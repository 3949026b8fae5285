package io.garner.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A client that is nothing but a socket: what it sends is what stands there, what it hears is what came. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(CatalogServer server) {
        try {
            Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own, with the bot's token. */
    static Heard ask(CatalogServer server, String method, String target, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + server.botToken() + "\r\n"
                + (bytes.length == 0
                        ? ""
                        : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        try (Wire wire = to(server)) {
            return wire.say(head + body).hear();
        }
    }

    Wire say(String text) {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A server may have heard enough before all is said, and hang up; what it answered is still there to be heard. */
    Wire say(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (SocketException hungUp) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All until the server hangs up. */
    Heard hear() {
        long begin = System.nanoTime();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Optional<String> failure = Optional.empty();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            int count = in.read(buffer);
            while (count >= 0) {
                heard.write(buffer, 0, count);
                count = in.read(buffer);
            }
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
        return new Heard(heard.toString(StandardCharsets.UTF_8), failure, Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came back.
     *
     * @param failure how the socket failed; empty when the server ended the connection in good order
     */
    record Heard(String text, Optional<String> failure, Duration time) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        Optional<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }
    }
}
