package io.garner.testkit.tds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Tells clients over UDP on which port an instance listens, as the SQL Server Browser does ([MC-SQLR]). Microsoft's
 * driver asks port {@link #WELL_KNOWN_PORT} only. Thread-safe; closing it ends its thread.
 *
 * <p>A browser is silent about instances that it does not know, and so is this one.
 */
public final class SqlBrowser implements AutoCloseable {

    /** Where clients ask unless they are told otherwise. */
    public static final int WELL_KNOWN_PORT = 1434;

    private static final int ALL_BROADCAST = 0x02;
    private static final int ALL = 0x03;
    private static final int ONE = 0x04;
    private static final int ANSWER = 0x05;
    private static final int ANSWER_HEADER = 3;
    private static final int LARGEST_REQUEST = 1024;

    private final DatagramSocket socket;
    private final Map<String, Instance> instances = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    private SqlBrowser(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Listens on this port of the loopback address, 0 for any free one. */
    public static SqlBrowser start(int port) {
        try {
            SqlBrowser browser =
                    new SqlBrowser(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            Thread thread = new Thread(browser::serve, "sql-browser-" + browser.port());
            thread.setDaemon(true);
            thread.start();
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on UDP port " + port, e);
        }
    }

    /** Knows an instance from now on; names compare without regard to case. */
    public SqlBrowser instance(String name, int tcpPort) {
        instances.put(key(name), new Instance(name, tcpPort));
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many questions came so far, understood or not. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket request = new DatagramPacket(new byte[LARGEST_REQUEST], LARGEST_REQUEST);
                socket.receive(request);
                requests.incrementAndGet();
                String answer = answer(request.getData(), request.getLength());
                if (!answer.isEmpty()) {
                    socket.send(packet(answer, request));
                }
            } catch (IOException e) {
                // Closed, or an answer that reached nobody.
            }
        }
    }

    private String answer(byte[] request, int length) {
        int kind = length == 0 ? 0 : request[0];
        if (kind == ALL || kind == ALL_BROADCAST) {
            return instances.values().stream().map(Instance::answer).collect(Collectors.joining());
        }
        if (kind != ONE) {
            return "";
        }
        String text = new String(request, 1, length - 1, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        Instance known = instances.get(key(end < 0 ? text : text.substring(0, end)));
        return known == null ? "" : known.answer();
    }

    private static DatagramPacket packet(String answer, DatagramPacket request) {
        byte[] text = answer.getBytes(StandardCharsets.US_ASCII);
        byte[] data = new byte[ANSWER_HEADER + text.length];
        data[0] = ANSWER;
        data[1] = (byte) text.length;
        data[2] = (byte) (text.length >>> 8);
        System.arraycopy(text, 0, data, ANSWER_HEADER, text.length);
        return new DatagramPacket(data, data.length, request.getSocketAddress());
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private record Instance(String name, int port) {
        String answer() {
            return "ServerName;GARNERTEST;InstanceName;" + name + ";IsClustered;No;Version;16.0.4096.0;tcp;" + port
                    + ";;";
        }
    }
}
