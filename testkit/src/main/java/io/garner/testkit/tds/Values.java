package io.garner.testkit.tds;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Values as they stand in rows of the server. */
final class Values {

    private Values() {}

    static void write(WireOutput out, TdsType type, @Nullable Object value) throws IOException {
        if (value == null) {
            writeNull(out, type);
            return;
        }
        switch (type.kind()) {
            case BIT -> integer(out, isTrue(value) ? 1 : 0, 1);
            case TINYINT -> integer(out, within(value, 0, 255), 1);
            case SMALLINT -> integer(out, within(value, Short.MIN_VALUE, Short.MAX_VALUE), 2);
            case INT -> integer(out, within(value, Integer.MIN_VALUE, Integer.MAX_VALUE), 4);
            case BIGINT -> integer(out, number(value).longValue(), 8);
            case REAL -> integer(out, Float.floatToIntBits(number(value).floatValue()), 4);
            case FLOAT -> integer(out, Double.doubleToLongBits(number(value).doubleValue()), 8);
            case DECIMAL, NUMERIC -> shortBytes(out, Decimals.bytes(number(value), type));
            case MONEY -> {
                out.u8(8);
                Decimals.writeMoney(out, number(value));
            }
            case SMALLMONEY -> {
                out.u8(4);
                Decimals.writeSmallMoney(out, number(value));
            }
            case UNIQUEIDENTIFIER -> shortBytes(out, Guids.bytes(value));
            case DATE, TIME, DATETIME, SMALLDATETIME, DATETIME2, DATETIMEOFFSET -> moment(out, type, value);
            case CHAR, NCHAR, VARCHAR, NVARCHAR, XML -> LongValues.writeText(out, type, value.toString());
            case BINARY, VARBINARY -> LongValues.writeBinary(out, type, (byte[]) value);
            case SQL_VARIANT -> Variants.write(out, value);
        }
    }

    private static void writeNull(WireOutput out, TdsType type) throws IOException {
        switch (type.kind()) {
            case SQL_VARIANT -> out.i32(0);
            case CHAR, NCHAR, VARCHAR, NVARCHAR, BINARY, VARBINARY, XML -> LongValues.writeNull(out, type);
            default -> out.u8(0);
        }
    }

    private static void moment(WireOutput out, TdsType type, Object value) throws IOException {
        int scale = type.scale();
        switch (type.kind()) {
            case DATE -> {
                out.u8(3);
                Moments.writeDate(out, (LocalDate) value);
            }
            case TIME -> {
                out.u8(Moments.timeSize(scale));
                Moments.writeTime(out, (LocalTime) value, scale);
            }
            case DATETIME -> {
                out.u8(8);
                Moments.writeDatetime(out, (LocalDateTime) value);
            }
            case SMALLDATETIME -> {
                out.u8(4);
                Moments.writeSmallDatetime(out, (LocalDateTime) value);
            }
            case DATETIME2 -> {
                out.u8(Moments.datetime2Size(scale));
                Moments.writeDatetime2(out, (LocalDateTime) value, scale);
            }
            default -> {
                out.u8(Moments.offsetSize(scale));
                Moments.writeOffset(out, (OffsetDateTime) value, scale);
            }
        }
    }

    static void shortBytes(WireOutput out, byte[] data) throws IOException {
        out.u8(data.length);
        out.bytes(data);
    }

    private static void integer(WireOutput out, long value, int size) throws IOException {
        out.u8(size);
        out.number(value, size);
    }

    private static long within(Object value, long least, long most) {
        long number = number(value).longValue();
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
        return number;
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean truth ? truth : number(value).intValue() != 0;
    }

    /** Truth is a number, too: engines say BOOLEAN where SQL Server says int. */
    private static Number number(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return (Number) value;
    }
}
