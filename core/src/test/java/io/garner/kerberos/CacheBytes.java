package io.garner.kerberos;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes ticket caches, so that the reader meets what no KDC of ours makes. */
final class CacheBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int version;

    CacheBytes(int version) throws IOException {
        this.version = version;
        out.writeByte(5);
        out.writeByte(version);
        if (version == 4) {
            out.writeShort(12);
            out.writeShort(1);
            out.writeShort(8);
            out.writeLong(0);
        }
    }

    CacheBytes principal(String realm, String... components) throws IOException {
        out.writeInt(1);
        out.writeInt(components.length);
        text(realm);
        for (String component : components) {
            text(component);
        }
        return this;
    }

    CacheBytes times(int flags, int... times) throws IOException {
        out.writeShort(18);
        if (version == 3) {
            out.writeShort(18);
        }
        text("a key that nobody may see");
        for (int time : times) {
            out.writeInt(time);
        }
        out.writeByte(0);
        out.writeInt(flags);
        out.writeInt(1);
        out.writeShort(2);
        text("addr");
        out.writeInt(0);
        text("a ticket that nobody may see");
        text("");
        return this;
    }

    CacheBytes number(int number) throws IOException {
        out.writeInt(number);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
