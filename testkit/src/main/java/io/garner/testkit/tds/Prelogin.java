package io.garner.testkit.tds;

import java.io.IOException;

/** The first exchange of a connection, in which both sides agree on TLS. */
final class Prelogin {

    private static final int ENCRYPTION = 0x01;
    private static final int END = 0xFF;
    private static final int VERSION_OFFSET = 11;
    private static final int VERSION_LENGTH = 6;

    private Prelogin() {}

    /** What the client says about encryption. */
    static int encryptionWish(byte[] request) throws IOException {
        WireInput options = new WireInput(request);
        while (true) {
            int option = options.u8();
            if (option == END) {
                throw new IOException("A PRELOGIN without a word about encryption");
            }
            int offset = bigEndian(options);
            options.skip(2);
            if (option == ENCRYPTION) {
                return new WireInput(request).at(offset).u8();
            }
        }
    }

    static byte[] answer(int majorVersion, TdsEncryption agreed) {
        return new byte[] {
            0,
            0,
            VERSION_OFFSET,
            0,
            VERSION_LENGTH,
            ENCRYPTION,
            0,
            VERSION_OFFSET + VERSION_LENGTH,
            0,
            1,
            (byte) END,
            (byte) majorVersion,
            0,
            0x10,
            0,
            0,
            0,
            (byte) agreed.code()
        };
    }

    private static int bigEndian(WireInput in) throws IOException {
        return in.u8() << 8 | in.u8();
    }
}
