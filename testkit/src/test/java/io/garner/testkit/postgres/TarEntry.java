package io.garner.testkit.postgres;

import java.nio.charset.StandardCharsets;

/** Makes archives of one small entry. */
final class TarEntry {

    private TarEntry() {}

    static byte[] of(String name, char type, String content) {
        byte[] archive = new byte[1024];
        put(archive, 0, name);
        put(archive, 100, "0000644");
        put(archive, 124, String.format("%011o", content.length()));
        archive[156] = (byte) type;
        put(archive, 512, content);
        return archive;
    }

    private static void put(byte[] archive, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, archive, offset, bytes.length);
    }
}
