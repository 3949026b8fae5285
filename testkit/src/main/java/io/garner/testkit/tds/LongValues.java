package io.garner.testkit.tds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Texts and bytes as they stand in rows of the server: counted up to 8,000 bytes, in chunks beyond. */
final class LongValues {

    /** The code page of {@link TypeInfo#COLLATION}. */
    static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private static final int NULL_LENGTH = 0xFFFF;
    private static final long PLP_NULL = -1;
    private static final int PLP_CHUNK = 6000;

    private LongValues() {}

    static void writeNull(WireOutput out, TdsType type) throws IOException {
        if (type.isMax() || type.kind() == TdsType.Kind.XML) {
            out.i64(PLP_NULL);
        } else {
            out.u16(NULL_LENGTH);
        }
    }

    static void writeText(WireOutput out, TdsType type, String text) throws IOException {
        switch (type.kind()) {
            case CHAR -> longBytes(out, type, padded(text, type.length()).getBytes(CODE_PAGE));
            case NCHAR -> longBytes(out, type, WireOutput.utf16Bytes(padded(text, type.length())));
            case VARCHAR -> longBytes(out, type, text.getBytes(CODE_PAGE));
            case NVARCHAR -> longBytes(out, type, WireOutput.utf16Bytes(text));
            default -> partly(out, WireOutput.utf16Bytes(text));
        }
    }

    static void writeBinary(WireOutput out, TdsType type, byte[] data) throws IOException {
        boolean fixed = type.kind() == TdsType.Kind.BINARY && data.length < type.length();
        longBytes(out, type, fixed ? Arrays.copyOf(data, type.length()) : data);
    }

    private static void longBytes(WireOutput out, TdsType type, byte[] data) throws IOException {
        if (type.isMax()) {
            partly(out, data);
            return;
        }
        boolean wide = type.kind() == TdsType.Kind.NCHAR || type.kind() == TdsType.Kind.NVARCHAR;
        if (data.length > type.length() * (wide ? 2 : 1)) {
            throw new IllegalArgumentException(data.length + " bytes in " + type);
        }
        out.u16(data.length);
        out.bytes(data);
    }

    /** The partially length-prefixed form of long values: the whole length, then chunks with a length each. */
    private static void partly(WireOutput out, byte[] data) throws IOException {
        out.i64(data.length);
        for (int from = 0; from < data.length; from += PLP_CHUNK) {
            int count = Math.min(PLP_CHUNK, data.length - from);
            out.i32(count);
            out.bytes(data, from, count);
        }
        out.i32(0);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
