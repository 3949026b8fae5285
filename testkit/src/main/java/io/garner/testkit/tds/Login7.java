package io.garner.testkit.tds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a client says of itself when it logs in. Immutable.
 *
 * @param ticket the first token of the Kerberos exchange, empty for a login with a password
 */
record Login7(
        int packetSize,
        String user,
        String password,
        String application,
        String database,
        Block ticket,
        boolean integrated,
        boolean readOnly) {

    private static final int PACKET_SIZE = 8;
    private static final int FLAGS2 = 25;
    private static final int TYPE_FLAGS = 26;
    private static final int USER = 40;
    private static final int PASSWORD = 44;
    private static final int APPLICATION = 48;
    private static final int DATABASE = 68;
    private static final int TICKET = 78;
    private static final int LONG_TICKET = 90;
    private static final int IN_LONG_TICKET = 0xFFFF;
    private static final int INTEGRATED = 0x80;
    private static final int READ_ONLY = 0x20;
    private static final int MASK = 0xA5;

    static Login7 parse(byte[] payload) throws IOException {
        WireInput in = new WireInput(payload);
        return new Login7(
                in.at(PACKET_SIZE).i32(),
                text(in, USER),
                unmasked(bytes(in, PASSWORD)),
                text(in, APPLICATION),
                text(in, DATABASE),
                ticket(in),
                (in.at(FLAGS2).u8() & INTEGRATED) != 0,
                (in.at(TYPE_FLAGS).u8() & READ_ONLY) != 0);
    }

    /** The password stays out of it. */
    @Override
    public String toString() {
        return "Login7[" + user + " to " + database + "]";
    }

    private static String text(WireInput in, int field) throws IOException {
        return new String(bytes(in, field), StandardCharsets.UTF_16LE);
    }

    private static byte[] bytes(WireInput in, int field) throws IOException {
        WireInput position = in.at(field);
        int offset = position.u16();
        return in.at(offset).bytes(2 * position.u16());
    }

    private static Block ticket(WireInput in) throws IOException {
        WireInput position = in.at(TICKET);
        int offset = position.u16();
        int length = position.u16();
        int longLength = in.at(LONG_TICKET).i32();
        return new Block(in.at(offset).bytes(length == IN_LONG_TICKET && longLength > 0 ? longLength : length));
    }

    /** Passwords travel with the halves of each byte swapped and masked. */
    private static String unmasked(byte[] masked) {
        byte[] plain = new byte[masked.length];
        for (int i = 0; i < masked.length; i++) {
            int swapped = (masked[i] & 0xFF) ^ MASK;
            plain[i] = (byte) (swapped << 4 | swapped >>> 4);
        }
        return new String(plain, StandardCharsets.UTF_16LE);
    }
}
