package io.garner.testkit.tds;

import java.io.IOException;
import java.io.OutputStream;

/** A message of the server, sent in packets of the agreed size as it grows. One thread at a time. */
final class ReplyMessage extends WireOutput {

    private final OutputStream out;
    private final byte[] packet;
    private int length = Packets.HEADER;
    private int number = 1;

    ReplyMessage(OutputStream out, int packetSize) {
        this.out = out;
        this.packet = new byte[packetSize];
    }

    @Override
    void bytes(byte[] data, int from, int count) throws IOException {
        int written = 0;
        while (written < count) {
            if (length == packet.length) {
                send(0);
            }
            int fitting = Math.min(count - written, packet.length - length);
            System.arraycopy(data, from + written, packet, length, fitting);
            length += fitting;
            written += fitting;
        }
    }

    /** Sends what is left. */
    void end() throws IOException {
        send(Packets.END_OF_MESSAGE);
        out.flush();
    }

    private void send(int status) throws IOException {
        Packets.header(packet, Packets.REPLY, status, length, number++);
        out.write(packet, 0, length);
        length = Packets.HEADER;
    }
}
