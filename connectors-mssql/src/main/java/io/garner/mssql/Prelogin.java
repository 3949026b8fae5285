package io.garner.mssql;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * The first exchange of SQL Server's protocol (MS-TDS, 2.2.6.5): the client says what encryption it wants, the server what
 * it will be. It names no user and asks for no database.
 */
final class Prelogin {

    static final int TYPE = 0x12;

    /** What the two may say of encryption. */
    static final int LOGIN_ONLY = 0x00;

    static final int WANTED = 0x01;
    static final int NOT_SUPPORTED = 0x02;

    private static final int ANSWER_TYPE = 0x04;
    private static final int LAST_PACKET = 0x01;
    private static final int HEAD = 8;
    private static final int LONGEST = 4096;

    private static final int ENCRYPTION = 0x01;
    private static final int END = 0xff;
    private static final int OPTION_LENGTH = 5;

    private Prelogin() {}

    /** What answers is not a SQL Server. */
    static final class Foreign extends IOException {
        private static final long serialVersionUID = 1L;

        Foreign() {
            super("it does not speak TDS, the protocol of SQL Server");
        }
    }

    /**
     * Asks.
     *
     * @return what the server says of encryption
     * @throws Foreign when the answer is none of TDS
     */
    static int ask(Socket socket, int wish) throws IOException {
        // Two options, version (six bytes) and encryption (one), each by number, place and length; then their values.
        byte[] question = {0, 0, 11, 0, 6, ENCRYPTION, 0, 17, 0, 1, (byte) END, 16, 0, 0, 0, 0, 0, (byte) wish};
        send(socket.getOutputStream(), question, question.length);
        return encryptionIn(receive(new DataInputStream(socket.getInputStream())));
    }

    /** Sends one packet that is a whole message. */
    static void send(OutputStream out, byte[] content, int length) throws IOException {
        byte[] packet = new byte[HEAD + length];
        packet[0] = TYPE;
        packet[1] = LAST_PACKET;
        packet[2] = (byte) (packet.length >> 8);
        packet[3] = (byte) packet.length;
        System.arraycopy(content, 0, packet, HEAD, length);
        out.write(packet);
        out.flush();
    }

    /** The content of the next packet. */
    static byte[] receive(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        if (type != ANSWER_TYPE && type != TYPE) {
            throw new Foreign();
        }
        in.skipNBytes(1);
        int length = in.readUnsignedShort() - HEAD;
        if (length < 0 || length > LONGEST) {
            throw new Foreign();
        }
        in.skipNBytes(4);
        byte[] content = new byte[length];
        in.readFully(content);
        return content;
    }

    private static int encryptionIn(byte[] answer) throws Foreign {
        for (int at = 0; at + OPTION_LENGTH <= answer.length && (answer[at] & 0xff) != END; at += OPTION_LENGTH) {
            int place = (answer[at + 1] & 0xff) << 8 | (answer[at + 2] & 0xff);
            if (answer[at] == ENCRYPTION && place < answer.length) {
                return answer[place];
            }
        }
        throw new Foreign();
    }
}
