package io.garner.testkit.tds;

import io.garner.testkit.tds.TdsType.Kind;
import java.io.IOException;

/** The TYPE_INFO of the protocol: which type the values that follow have. */
final class TypeInfo {

    /** SQL_Latin1_General_CP1_CI_AS. */
    static final byte[] COLLATION = {0x09, 0x04, (byte) 0xD0, 0x00, 0x34};

    static final int NVARCHAR = 0xE7;
    static final int VARBINARY = 0xA5;
    static final int DECIMAL = 0x6A;
    static final int DATETIME2 = 0x2A;
    private static final int MAX = 0xFFFF;
    private static final int LARGEST_VARIANT = 8009;

    private TypeInfo() {}

    static void write(WireOutput out, TdsType type) throws IOException {
        switch (type.kind()) {
            case BIT -> sized(out, 0x68, 1);
            case TINYINT -> sized(out, 0x26, 1);
            case SMALLINT -> sized(out, 0x26, 2);
            case INT -> sized(out, 0x26, 4);
            case BIGINT -> sized(out, 0x26, 8);
            case REAL -> sized(out, 0x6D, 4);
            case FLOAT -> sized(out, 0x6D, 8);
            case MONEY -> sized(out, 0x6E, 8);
            case SMALLMONEY -> sized(out, 0x6E, 4);
            case UNIQUEIDENTIFIER -> sized(out, 0x24, 16);
            case DATETIME -> sized(out, 0x6F, 8);
            case SMALLDATETIME -> sized(out, 0x6F, 4);
            case DATE -> out.u8(0x28);
            case TIME -> sized(out, 0x29, type.scale());
            case DATETIME2 -> sized(out, DATETIME2, type.scale());
            case DATETIMEOFFSET -> sized(out, 0x2B, type.scale());
            case DECIMAL -> decimal(out, DECIMAL, type);
            case NUMERIC -> decimal(out, 0x6C, type);
            case CHAR -> text(out, 0xAF, type.length());
            case VARCHAR -> text(out, 0xA7, type.length());
            case NCHAR -> text(out, 0xEF, 2 * type.length());
            case NVARCHAR -> text(out, NVARCHAR, type.isMax() ? MAX : 2 * type.length());
            case BINARY -> binary(out, 0xAD, type.length());
            case VARBINARY -> binary(out, VARBINARY, type.length());
            case XML -> sized(out, 0xF1, 0);
            case SQL_VARIANT -> {
                out.u8(0x62);
                out.i32(LARGEST_VARIANT);
            }
        }
    }

    static TdsType read(WireInput in) throws IOException {
        int token = in.u8();
        return switch (token) {
            case 0x68 -> fixed(in, TdsType.BIT);
            case 0x26 ->
                switch (in.u8()) {
                    case 1 -> TdsType.TINYINT;
                    case 2 -> TdsType.SMALLINT;
                    case 4 -> TdsType.INT;
                    default -> TdsType.BIGINT;
                };
            case 0x6D -> in.u8() == 4 ? TdsType.REAL : TdsType.FLOAT;
            case 0x6E -> in.u8() == 4 ? TdsType.SMALLMONEY : TdsType.MONEY;
            case 0x6F -> in.u8() == 4 ? TdsType.SMALLDATETIME : TdsType.DATETIME;
            case 0x24 -> fixed(in, TdsType.UNIQUEIDENTIFIER);
            case 0x28 -> TdsType.DATE;
            case 0x29 -> TdsType.time(in.u8());
            case DATETIME2 -> TdsType.datetime2(in.u8());
            case 0x2B -> TdsType.datetimeoffset(in.u8());
            case DECIMAL -> decimal(in, Kind.DECIMAL);
            case 0x6C -> decimal(in, Kind.NUMERIC);
            case 0xAF -> text(in, Kind.CHAR, 1);
            case 0xA7 -> text(in, Kind.VARCHAR, 1);
            case 0xEF -> text(in, Kind.NCHAR, 2);
            case NVARCHAR -> text(in, Kind.NVARCHAR, 2);
            case 0xAD -> new TdsType(Kind.BINARY, in.u16(), 0, 0);
            case VARBINARY -> new TdsType(Kind.VARBINARY, length(in, 1), 0, 0);
            case 0xF1 -> fixed(in, TdsType.XML);
            default -> throw new IOException("A parameter of the type 0x" + Integer.toHexString(token));
        };
    }

    private static void sized(WireOutput out, int token, int size) throws IOException {
        out.u8(token);
        out.u8(size);
    }

    private static void decimal(WireOutput out, int token, TdsType type) throws IOException {
        sized(out, token, Decimals.size(type.precision()));
        out.u8(type.precision());
        out.u8(type.scale());
    }

    private static void text(WireOutput out, int token, int length) throws IOException {
        binary(out, token, length);
        out.bytes(COLLATION);
    }

    private static void binary(WireOutput out, int token, int length) throws IOException {
        out.u8(token);
        out.u16(length == TdsType.MAX ? MAX : length);
    }

    private static TdsType fixed(WireInput in, TdsType type) throws IOException {
        in.skip(1);
        return type;
    }

    private static TdsType decimal(WireInput in, Kind kind) throws IOException {
        in.skip(1);
        return new TdsType(kind, 0, in.u8(), in.u8());
    }

    private static TdsType text(WireInput in, Kind kind, int width) throws IOException {
        int length = length(in, width);
        in.skip(COLLATION.length);
        return new TdsType(kind, length, 0, 0);
    }

    private static int length(WireInput in, int width) throws IOException {
        int length = in.u16();
        return length == MAX ? TdsType.MAX : length / width;
    }
}
