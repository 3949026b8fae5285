package io.garner.doctor;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a KDC for a ticket of somebody who does not exist. Whatever it answers, it is there. The request is the shortest one
 * that RFC 4120, section 5.4.1, allows; over TCP its length goes before it (section 7.2.2).
 */
final class KdcPing {

    private static final int LONGEST_ANSWER = 2048;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int GENERAL_STRING = 0x1b;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int BIT_STRING = 0x03;
    private static final int CONTEXT = 0xa0;
    private static final int AS_REQ = 0x6a;
    private static final byte[] AES256 = {18};

    private final String realm;
    private final Duration wait;

    KdcPing(String realm, Duration wait) {
        this.realm = realm;
        this.wait = wait;
    }

    boolean answersOverTcp(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis());
            socket.setSoTimeout(millis());
            byte[] request = request();
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.length);
            out.write(request);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    boolean answersOverUdp(String host, int port) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(millis());
            socket.connect(InetAddress.getByName(host), port);
            byte[] request = request();
            socket.send(new DatagramPacket(request, request.length));
            socket.receive(new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int millis() {
        return Math.max(1, Math.toIntExact(wait.toMillis()));
    }

    private byte[] request() {
        byte[] body = der(
                SEQUENCE,
                member(0, der(BIT_STRING, new byte[5])),
                member(1, name(1, "garner-ping")),
                member(2, der(GENERAL_STRING, text(realm))),
                member(3, name(2, "krbtgt", realm)),
                member(5, der(GENERALIZED_TIME, text("19700101000000Z"))),
                member(7, der(INTEGER, new byte[] {1})),
                member(8, der(SEQUENCE, der(INTEGER, AES256))));
        return der(
                AS_REQ,
                der(
                        SEQUENCE,
                        member(1, der(INTEGER, new byte[] {5})),
                        member(2, der(INTEGER, new byte[] {10})),
                        member(4, body)));
    }

    private static byte[] name(int type, String... parts) {
        byte[][] strings = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            strings[i] = der(GENERAL_STRING, text(parts[i]));
        }
        return der(SEQUENCE, member(0, der(INTEGER, new byte[] {(byte) type})), member(1, der(SEQUENCE, strings)));
    }

    private static byte[] member(int number, byte[] content) {
        return der(CONTEXT + number, content);
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length > 255) {
            whole.write(0x82);
            whole.write(length >> 8);
        } else if (length > 127) {
            whole.write(0x81);
        }
        whole.write(length);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
