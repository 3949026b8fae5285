package io.garner.testkit.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** The few DER encodings that a certificate is made of (ITU-T X.690). */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONTEXT_CONSTRUCTED = 0xa0;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return value(SET, parts);
    }

    static byte[] yes() {
        return value(BOOLEAN, new byte[] {(byte) 0xff});
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] bits(int unused, byte[] bits) {
        return value(BIT_STRING, new byte[] {(byte) unused}, bits);
    }

    static byte[] octets(byte[] octets) {
        return value(OCTET_STRING, octets);
    }

    static byte[] text(String text) {
        return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant instant) {
        return value(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** An element whose meaning hangs on its number, around another element. */
    static byte[] explicit(int number, byte[] element) {
        return value(CONTEXT_CONSTRUCTED | number, element);
    }

    /** An element whose meaning hangs on its number, in place of the element's own tag. */
    static byte[] implicit(int number, byte[] content) {
        return value(CONTEXT | number, content);
    }

    static byte[] oid(String dotted) {
        int[] arcs =
                Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        Arrays.stream(arcs, 2, arcs.length).forEach(arc -> out.writeBytes(base128(arc)));
        return value(OBJECT_IDENTIFIER, out.toByteArray());
    }

    private static byte[] base128(int number) {
        int groups = Math.max(1, (38 - Integer.numberOfLeadingZeros(number)) / 7);
        byte[] bytes = new byte[groups];
        for (int i = 0; i < groups; i++) {
            int group = number >> (7 * (groups - 1 - i)) & 0x7f;
            bytes[i] = (byte) (i < groups - 1 ? group | 0x80 : group);
        }
        return bytes;
    }

    private static byte[] value(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.writeBytes(length(length));
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        int first = bytes[0] == 0 ? 1 : 0;
        byte[] counted = new byte[1 + bytes.length - first];
        counted[0] = (byte) (0x80 | (bytes.length - first));
        System.arraycopy(bytes, first, counted, 1, bytes.length - first);
        return counted;
    }
}
