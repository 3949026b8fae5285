package io.garner.testkit.tds;

/** Bytes as a component of a record. Immutable as long as nobody writes to its array. */
final class Block {

    private final byte[] data;

    Block(byte[] data) {
        this.data = data;
    }

    byte[] data() {
        return data;
    }

    @Override
    public String toString() {
        return data.length + " bytes";
    }
}
