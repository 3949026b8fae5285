package io.garner.testkit.tds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Values as they stand in requests of clients. */
final class ParameterValues {

    private static final int NULL_LENGTH = 0xFFFF;
    private static final long PLP_NULL = -1;

    private ParameterValues() {}

    static @Nullable Object read(WireInput in, TdsType type) throws IOException {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY, XML -> longValue(in, type);
            default -> {
                int size = in.u8();
                yield size == 0 ? null : shortValue(in, type, size);
            }
        };
    }

    private static Object shortValue(WireInput in, TdsType type, int size) throws IOException {
        return switch (type.kind()) {
            case BIT -> in.u8() != 0;
            case TINYINT -> (short) in.u8();
            case SMALLINT -> (short) in.u16();
            case INT -> in.i32();
            case BIGINT -> in.i64();
            case REAL -> Float.intBitsToFloat(in.i32());
            case FLOAT -> Double.longBitsToDouble(in.i64());
            case DECIMAL, NUMERIC -> Decimals.read(in.bytes(size), type.scale());
            case MONEY, SMALLMONEY -> Decimals.readMoney(in, size);
            case UNIQUEIDENTIFIER -> Guids.read(in.bytes(size));
            case DATE -> Moments.readDate(in);
            case TIME -> Moments.readTime(in, type.scale());
            case DATETIME -> Moments.readDatetime(in);
            case SMALLDATETIME -> Moments.readSmallDatetime(in);
            case DATETIME2 -> Moments.readDatetime2(in, type.scale());
            case DATETIMEOFFSET -> Moments.readOffset(in, type.scale());
            default -> throw new IOException("A parameter of the type " + type);
        };
    }

    private static @Nullable Object longValue(WireInput in, TdsType type) throws IOException {
        byte[] data = type.isMax() || type.kind() == TdsType.Kind.XML ? chunks(in) : counted(in);
        if (data == null) {
            return null;
        }
        return switch (type.kind()) {
            case BINARY, VARBINARY -> data;
            case CHAR, VARCHAR -> new String(data, LongValues.CODE_PAGE);
            default -> new String(data, StandardCharsets.UTF_16LE);
        };
    }

    private static byte @Nullable [] counted(WireInput in) throws IOException {
        int size = in.u16();
        return size == NULL_LENGTH ? null : in.bytes(size);
    }

    private static byte @Nullable [] chunks(WireInput in) throws IOException {
        // The whole length need not be known, so it is the chunks that count.
        if (in.i64() == PLP_NULL) {
            return null;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int size = in.i32();
        while (size != 0) {
            data.write(in.bytes(size));
            size = in.i32();
        }
        return data.toByteArray();
    }
}
