package io.garner.testkit.tds;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The bytes of a sql_variant: a value that brings its type along, here chosen by its Java class. */
final class Variants {

    private static final int SHORT = 0x34;
    private static final int INT = 0x38;
    private static final int BIGINT = 0x7F;
    private static final int BIT = 0x32;
    private static final int FLOAT = 0x3E;
    private static final int LARGEST = 8000;
    private static final int PRECISION = 38;
    private static final int FINEST_SCALE = 7;

    private Variants() {}

    static void write(WireOutput out, Object value) throws IOException {
        byte[] content = content(value);
        out.i32(content.length);
        out.bytes(content);
    }

    private static byte[] content(Object value) throws IOException {
        Bytes content = new Bytes();
        if (value instanceof Boolean truth) {
            number(content, BIT, truth ? 1 : 0, 1);
        } else if (value instanceof Short || value instanceof Byte) {
            number(content, SHORT, ((Number) value).longValue(), 2);
        } else if (value instanceof Integer number) {
            number(content, INT, number, 4);
        } else if (value instanceof Long number) {
            number(content, BIGINT, number, 8);
        } else if (value instanceof Float || value instanceof Double) {
            number(content, FLOAT, Double.doubleToLongBits(((Number) value).doubleValue()), 8);
        } else if (value instanceof BigDecimal decimal) {
            TdsType type = TdsType.decimal(PRECISION, Math.max(0, decimal.scale()));
            start(content, TypeInfo.DECIMAL, type.precision(), type.scale());
            content.bytes(Decimals.bytes(decimal, type));
        } else if (value instanceof LocalDateTime moment) {
            start(content, TypeInfo.DATETIME2, FINEST_SCALE);
            Moments.writeDatetime2(content, moment, FINEST_SCALE);
        } else if (value instanceof byte[] data) {
            start(content, TypeInfo.VARBINARY, LARGEST & 0xFF, LARGEST >>> 8);
            content.bytes(data);
        } else {
            text(content, value.toString());
        }
        return content.toArray();
    }

    private static void number(Bytes content, int token, long value, int size) throws IOException {
        start(content, token);
        content.number(value, size);
    }

    private static void text(Bytes content, String text) throws IOException {
        content.u8(TypeInfo.NVARCHAR);
        content.u8(TypeInfo.COLLATION.length + 2);
        content.bytes(TypeInfo.COLLATION);
        content.u16(LARGEST);
        content.utf16(text);
    }

    private static void start(Bytes content, int token, int... properties) throws IOException {
        content.u8(token);
        content.u8(properties.length);
        for (int property : properties) {
            content.u8(property);
        }
    }
}
