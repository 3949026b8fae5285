package io.garner.mssql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * Carries a TLS handshake in packets of {@link Prelogin}, as SQL Server before TDS 8.0 has it (MS-TDS, 3.2.5.2). For the
 * handshake alone; nothing else can be sent over it. Used by one thread.
 */
final class PreloginSocket extends Socket {

    private final Socket plain;
    private final ByteArrayOutputStream flight = new ByteArrayOutputStream();
    private InputStream records = InputStream.nullInputStream();

    PreloginSocket(Socket plain) {
        this.plain = plain;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return received(into, from, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return flight;
    }

    /** Whoever waits for the server has said all: what was written goes out as one message. */
    private int received(byte[] into, int from, int length) throws IOException {
        if (flight.size() > 0) {
            Prelogin.send(plain.getOutputStream(), flight.toByteArray(), flight.size());
            flight.reset();
        }
        int read = records.read(into, from, length);
        if (read < 0) {
            records = new ByteArrayInputStream(Prelogin.receive(new DataInputStream(plain.getInputStream())));
            read = records.read(into, from, length);
        }
        return read;
    }

    @Override
    public boolean isConnected() {
        return plain.isConnected();
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
    public int getPort() {
        return plain.getPort();
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        plain.setSoTimeout(millis);
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return plain.getSoTimeout();
    }

    @Override
    public synchronized void close() throws IOException {
        plain.close();
    }
}
