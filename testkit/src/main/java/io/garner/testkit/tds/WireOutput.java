package io.garner.testkit.tds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as TDS writes them: little-endian and in UTF-16. One thread at a time. */
abstract class WireOutput {

    private static final int LONGEST_NAME = 255;

    abstract void bytes(byte[] data, int from, int count) throws IOException;

    final void bytes(byte... data) throws IOException {
        bytes(data, 0, data.length);
    }

    final void u8(int value) throws IOException {
        number(value, 1);
    }

    final void u16(int value) throws IOException {
        number(value, 2);
    }

    final void i32(int value) throws IOException {
        number(value, 4);
    }

    final void i64(long value) throws IOException {
        number(value, 8);
    }

    final void number(long value, int size) throws IOException {
        byte[] data = new byte[size];
        for (int i = 0; i < size; i++) {
            data[i] = (byte) (value >>> (8 * i));
        }
        bytes(data);
    }

    final void utf16(String text) throws IOException {
        bytes(utf16Bytes(text));
    }

    /** A text behind one byte with the number of its characters. */
    final void shortText(String text) throws IOException {
        String fitting = text.substring(0, Math.min(text.length(), LONGEST_NAME));
        u8(fitting.length());
        utf16(fitting);
    }

    /** A text behind two bytes with the number of its characters. */
    final void longText(String text) throws IOException {
        u16(text.length());
        utf16(text);
    }

    static byte[] utf16Bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
