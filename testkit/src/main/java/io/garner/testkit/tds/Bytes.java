package io.garner.testkit.tds;

import java.io.ByteArrayOutputStream;

/** What is written before its length is known. One thread at a time. */
final class Bytes extends WireOutput {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    @Override
    void bytes(byte[] data, int from, int count) {
        collected.write(data, from, count);
    }

    byte[] toArray() {
        return collected.toByteArray();
    }
}
