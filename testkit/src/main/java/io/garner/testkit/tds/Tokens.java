package io.garner.testkit.tds;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens that messages of the server are made of. */
final class Tokens {

    static final int DONE = 0xFD;
    static final int DONE_PROCEDURE = 0xFE;
    static final int DONE_IN_PROCEDURE = 0xFF;

    static final int MORE = 0x0001;
    static final int FAILED = 0x0002;
    static final int COUNTED = 0x0010;
    static final int ATTENTION = 0x0020;

    static final int SELECT = 0xC1;
    static final int UPDATE = 0xC5;
    static final int EXECUTE = 0xE0;

    static final int LANGUAGE = 2;
    static final int PACKET_SIZE = 4;
    private static final int DATABASE = 1;

    private static final int LEAST_ERROR = 11;
    private static final int NULLABLE = 0x0001;
    private static final int OUTPUT = 1;
    private static final int LONGEST_MESSAGE = 2047;

    private Tokens() {}

    static void done(WireOutput out, int token, int status, int command, long count) throws IOException {
        out.u8(token);
        out.u16(status);
        out.u16(command);
        out.i64(count);
    }

    static void environment(WireOutput out, int type, String now, String before) throws IOException {
        Bytes body = new Bytes();
        body.u8(type);
        body.shortText(now);
        body.shortText(before);
        counted(out, 0xE3, body);
    }

    static void databaseChanged(WireOutput out, String server, String now, String before) throws IOException {
        environment(out, DATABASE, now, before);
        message(out, new TdsError(5701, 2, 0, "Changed database context to '" + now + "'."), server);
    }

    static void collation(WireOutput out) throws IOException {
        Bytes body = new Bytes();
        body.u8(7);
        Values.shortBytes(body, TypeInfo.COLLATION);
        body.u8(0);
        counted(out, 0xE3, body);
    }

    /** Sends the client on to another server, over TCP. */
    static void routing(WireOutput out, InetSocketAddress target) throws IOException {
        Bytes value = new Bytes();
        value.u8(0);
        value.u16(target.getPort());
        value.longText(target.getHostString());
        byte[] data = value.toArray();
        Bytes body = new Bytes();
        body.u8(20);
        body.u16(data.length);
        body.bytes(data);
        body.u16(0);
        counted(out, 0xE3, body);
    }

    static void sessionReset(WireOutput out) throws IOException {
        Bytes body = new Bytes();
        body.u8(18);
        body.u16(0);
        counted(out, 0xE3, body);
    }

    static void loginAccepted(WireOutput out, int majorVersion) throws IOException {
        Bytes body = new Bytes();
        body.u8(1);
        body.bytes(new byte[] {0x74, 0, 0, 4});
        body.shortText("Microsoft SQL Server");
        body.bytes(new byte[] {(byte) majorVersion, 0, 0x10, 0});
        counted(out, 0xAD, body);
    }

    /** An error, or an information when its severity is below 11. */
    static void message(WireOutput out, TdsError error, String server) throws IOException {
        Bytes body = new Bytes();
        body.i32(error.number());
        body.u8(error.state());
        body.u8(error.severity());
        String text = String.valueOf(error.getMessage());
        body.longText(text.substring(0, Math.min(text.length(), LONGEST_MESSAGE)));
        body.shortText(server);
        body.shortText("");
        body.i32(1);
        counted(out, error.severity() < LEAST_ERROR ? 0xAB : 0xAA, body);
    }

    static void sspi(WireOutput out, byte[] token) throws IOException {
        Bytes body = new Bytes();
        body.bytes(token);
        counted(out, 0xED, body);
    }

    static void columns(WireOutput out, List<TdsColumn> columns) throws IOException {
        out.u8(0x81);
        out.u16(columns.size());
        for (TdsColumn column : columns) {
            out.i32(0);
            out.u16(column.nullable() ? NULLABLE : 0);
            TypeInfo.write(out, column.type());
            out.shortText(column.name());
        }
    }

    /** A row; one with nulls begins with a bit for each column, as a server sends it. */
    static void row(WireOutput out, List<TdsColumn> columns, List<? extends @Nullable Object> row) throws IOException {
        byte[] nulls = new byte[(columns.size() + 7) / 8];
        boolean anyNull = false;
        for (int i = 0; i < columns.size(); i++) {
            if (row.get(i) == null) {
                nulls[i / 8] |= (byte) (1 << (i % 8));
                anyNull = true;
            }
        }
        out.u8(anyNull ? 0xD2 : 0xD1);
        if (anyNull) {
            out.bytes(nulls);
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                Values.write(out, columns.get(i).type(), value);
            }
        }
    }

    static void returnStatus(WireOutput out) throws IOException {
        out.u8(0x79);
        out.i32(0);
    }

    /** The value of an output parameter of the type int. */
    static void returnValue(WireOutput out, String name, int value) throws IOException {
        out.u8(0xAC);
        out.u16(0);
        out.shortText(name);
        out.u8(OUTPUT);
        out.i32(0);
        out.u16(0);
        TypeInfo.write(out, TdsType.INT);
        Values.write(out, TdsType.INT, value);
    }

    private static void counted(WireOutput out, int token, Bytes body) throws IOException {
        byte[] data = body.toArray();
        out.u8(token);
        out.u16(data.length);
        out.bytes(data);
    }
}
