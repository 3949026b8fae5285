package io.garner.testkit.tds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** The bytes of a uniqueidentifier: its first three groups are little-endian, the others are not. */
final class Guids {

    private static final int SIZE = 16;
    private static final int UPPER = 8;

    private Guids() {}

    static byte[] bytes(Object value) {
        UUID guid = value instanceof UUID already ? already : UUID.fromString(value.toString());
        long upper = guid.getMostSignificantBits();
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (upper >>> 32))
                .putShort((short) (upper >>> 16))
                .putShort((short) upper)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(guid.getLeastSignificantBits())
                .array();
    }

    static UUID read(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long first = Integer.toUnsignedLong(data.getInt());
        long second = Short.toUnsignedLong(data.getShort());
        long third = Short.toUnsignedLong(data.getShort());
        long lower = ByteBuffer.wrap(bytes, UPPER, UPPER).getLong();
        return new UUID(first << 32 | second << 16 | third, lower);
    }
}
