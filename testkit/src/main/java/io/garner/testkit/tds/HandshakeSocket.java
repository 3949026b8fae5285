package io.garner.testkit.tds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A socket that carries a TLS handshake within PRELOGIN messages and, once {@link #unwrap} was called, passes bytes on
 * as they are. As thread-safe as a socket.
 */
final class HandshakeSocket extends Socket {

    private final Socket plain;
    private final InputStream in = new Records();
    private final OutputStream out = new Flight();
    private final ByteArrayOutputStream flight = new ByteArrayOutputStream();
    private InputStream records = InputStream.nullInputStream();
    private volatile boolean wrapped = true;

    HandshakeSocket(Socket plain) {
        this.plain = plain;
    }

    /** Ends the handshake: what follows is not wrapped any more. */
    void unwrap() throws IOException {
        sendFlight();
        wrapped = false;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return plain.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return plain.getLocalAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return plain.getRemoteSocketAddress();
    }

    @Override
    public int getPort() {
        return plain.getPort();
    }

    @Override
    public int getLocalPort() {
        return plain.getLocalPort();
    }

    @Override
    public synchronized void setSoTimeout(int timeout) throws SocketException {
        plain.setSoTimeout(timeout);
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return plain.getSoTimeout();
    }

    @Override
    public int getSoLinger() throws SocketException {
        return plain.getSoLinger();
    }

    @Override
    public synchronized void close() throws IOException {
        plain.close();
    }

    @Override
    public String toString() {
        return "HandshakeSocket[" + plain + "]";
    }

    /** All records of one flight go into one message, sent when the handshake waits for the client. */
    private void sendFlight() throws IOException {
        if (flight.size() > 0) {
            Packets.write(plain.getOutputStream(), Packets.PRELOGIN, flight.toByteArray());
            flight.reset();
        }
    }

    private final class Records extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] data, int from, int count) throws IOException {
            if (!wrapped) {
                return plain.getInputStream().read(data, from, count);
            }
            int read = records.read(data, from, count);
            if (read < 0) {
                sendFlight();
                records = new ByteArrayInputStream(
                        Packets.read(plain.getInputStream()).payload());
                read = records.read(data, from, count);
            }
            return read;
        }
    }

    private final class Flight extends OutputStream {

        @Override
        public void write(int data) throws IOException {
            write(new byte[] {(byte) data}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            if (wrapped) {
                flight.write(data, from, count);
            } else {
                plain.getOutputStream().write(data, from, count);
            }
        }
    }
}
