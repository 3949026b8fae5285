package io.garner.testkit.tds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts out of a client's message, little-endian and in UTF-16. One thread at a time. */
final class WireInput {

    private final byte[] data;
    private int position;

    WireInput(byte[] data) {
        this.data = data;
    }

    boolean hasMore() {
        return position < data.length;
    }

    /** The next byte, which stays the next one. */
    int peek() throws IOException {
        need(1);
        return data[position] & 0xFF;
    }

    int u8() throws IOException {
        return (int) number(1);
    }

    int u16() throws IOException {
        return (int) number(2);
    }

    int i32() throws IOException {
        return (int) number(4);
    }

    long i64() throws IOException {
        return number(8);
    }

    /** An unsigned number, but for one of eight bytes. */
    long number(int size) throws IOException {
        need(size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | (data[position + i] & 0xFF);
        }
        position += size;
        return value;
    }

    byte[] bytes(int count) throws IOException {
        need(count);
        position += count;
        return Arrays.copyOfRange(data, position - count, position);
    }

    /** A text of so many characters. */
    String text(int characters) throws IOException {
        return new String(bytes(2 * characters), StandardCharsets.UTF_16LE);
    }

    String shortText() throws IOException {
        return text(u8());
    }

    String rest() throws IOException {
        return text((data.length - position) / 2);
    }

    WireInput at(int offset) throws IOException {
        WireInput other = new WireInput(data);
        other.skip(offset);
        return other;
    }

    void skip(int count) throws IOException {
        need(count);
        position += count;
    }

    private void need(int count) throws IOException {
        if (count < 0 || count > data.length - position) {
            throw new IOException("A message ends after " + data.length + " bytes, within a value");
        }
    }
}
