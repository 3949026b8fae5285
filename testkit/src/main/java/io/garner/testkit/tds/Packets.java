package io.garner.testkit.tds;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The packets that messages travel in. */
final class Packets {

    static final int HEADER = 8;
    static final int END_OF_MESSAGE = 0x01;
    static final int IGNORE = 0x02;
    static final int RESET = 0x08 | 0x10;

    static final int BATCH = 0x01;
    static final int RPC = 0x03;
    static final int REPLY = 0x04;
    static final int ATTENTION = 0x06;
    static final int LOGIN = 0x10;
    static final int SSPI = 0x11;
    static final int PRELOGIN = 0x12;

    /** No test sends more; a client that does is mistaken. */
    private static final int LARGEST_MESSAGE = 64 << 20;

    private static final int SERVER_PROCESS = 51;

    private Packets() {}

    /**
     * A whole message.
     *
     * @param status what the status bytes of its packets say together
     */
    record Message(int type, int status, Block content) {
        byte[] payload() {
            return content.data();
        }

        boolean isIgnored() {
            return (status & IGNORE) != 0;
        }

        boolean resetsSession() {
            return (status & RESET) != 0;
        }
    }

    /** Waits for a message; end of stream is an {@link java.io.EOFException}. */
    static Message read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int all = 0;
        while (true) {
            int type = data.readUnsignedByte();
            int status = data.readUnsignedByte();
            int length = data.readUnsignedShort() - HEADER;
            data.readInt();
            if (length < 0 || payload.size() + length > LARGEST_MESSAGE) {
                throw new IOException("A packet of " + length + " bytes");
            }
            payload.write(data.readNBytes(length));
            all |= status;
            if ((status & END_OF_MESSAGE) != 0) {
                return new Message(type, all, new Block(payload.toByteArray()));
            }
        }
    }

    /** Sends a short message in one packet. */
    static void write(OutputStream out, int type, byte[] payload) throws IOException {
        byte[] packet = new byte[HEADER + payload.length];
        header(packet, type, END_OF_MESSAGE, packet.length, 1);
        System.arraycopy(payload, 0, packet, HEADER, payload.length);
        out.write(packet);
        out.flush();
    }

    static void header(byte[] packet, int type, int status, int length, int number) {
        packet[0] = (byte) type;
        packet[1] = (byte) status;
        packet[2] = (byte) (length >>> 8);
        packet[3] = (byte) length;
        packet[5] = SERVER_PROCESS;
        packet[6] = (byte) number;
    }
}
