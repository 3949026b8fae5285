package io.garner.testkit.tds;

/**
 * A type of SQL Server. Immutable.
 *
 * @param length as SQL writes it: characters of the n types, bytes of the others; {@link #MAX}; 0 where a type has none
 * @param precision the digits of a decimal, else 0
 * @param scale the digits after the point of a decimal, or of a second, else 0
 */
public record TdsType(Kind kind, int length, int precision, int scale) {

    /** The length of {@code nvarchar(max)} and its like. */
    public static final int MAX = -1;

    public static final TdsType BIT = plain(Kind.BIT);
    public static final TdsType TINYINT = plain(Kind.TINYINT);
    public static final TdsType SMALLINT = plain(Kind.SMALLINT);
    public static final TdsType INT = plain(Kind.INT);
    public static final TdsType BIGINT = plain(Kind.BIGINT);
    public static final TdsType REAL = plain(Kind.REAL);
    public static final TdsType FLOAT = plain(Kind.FLOAT);
    public static final TdsType MONEY = plain(Kind.MONEY);
    public static final TdsType SMALLMONEY = plain(Kind.SMALLMONEY);
    public static final TdsType UNIQUEIDENTIFIER = plain(Kind.UNIQUEIDENTIFIER);
    public static final TdsType DATE = plain(Kind.DATE);
    public static final TdsType DATETIME = plain(Kind.DATETIME);
    public static final TdsType SMALLDATETIME = plain(Kind.SMALLDATETIME);
    public static final TdsType XML = plain(Kind.XML);
    public static final TdsType SQL_VARIANT = plain(Kind.SQL_VARIANT);
    /** The type of names in the catalog. */
    public static final TdsType SYSNAME = nvarchar(128);

    private static final int LONGEST_NCHAR = 4000;
    private static final int LONGEST_CHAR = 8000;
    private static final int LARGEST_PRECISION = 38;
    private static final int FINEST_SCALE = 7;

    public TdsType {
        if (length > longest(kind) || length < MAX || (length == MAX && !kind.canBeMax())) {
            throw new IllegalArgumentException(kind + " has no length " + length);
        }
        if (precision < 0 || precision > LARGEST_PRECISION) {
            throw new IllegalArgumentException(kind + " has no precision " + precision);
        }
        if (scale < 0 || scale > (kind.isDecimal() ? precision : FINEST_SCALE)) {
            throw new IllegalArgumentException(kind + " has no scale " + scale);
        }
    }

    public static TdsType decimal(int precision, int scale) {
        return new TdsType(Kind.DECIMAL, 0, precision, scale);
    }

    public static TdsType numeric(int precision, int scale) {
        return new TdsType(Kind.NUMERIC, 0, precision, scale);
    }

    public static TdsType time(int scale) {
        return new TdsType(Kind.TIME, 0, 0, scale);
    }

    public static TdsType datetime2(int scale) {
        return new TdsType(Kind.DATETIME2, 0, 0, scale);
    }

    public static TdsType datetimeoffset(int scale) {
        return new TdsType(Kind.DATETIMEOFFSET, 0, 0, scale);
    }

    public static TdsType character(int length) {
        return new TdsType(Kind.CHAR, length, 0, 0);
    }

    public static TdsType varchar(int length) {
        return new TdsType(Kind.VARCHAR, length, 0, 0);
    }

    public static TdsType nchar(int length) {
        return new TdsType(Kind.NCHAR, length, 0, 0);
    }

    public static TdsType nvarchar(int length) {
        return new TdsType(Kind.NVARCHAR, length, 0, 0);
    }

    public static TdsType binary(int length) {
        return new TdsType(Kind.BINARY, length, 0, 0);
    }

    public static TdsType varbinary(int length) {
        return new TdsType(Kind.VARBINARY, length, 0, 0);
    }

    boolean isMax() {
        return length == MAX;
    }

    private static TdsType plain(Kind kind) {
        return new TdsType(kind, 0, 0, 0);
    }

    private static int longest(Kind kind) {
        return switch (kind) {
            case NCHAR, NVARCHAR -> LONGEST_NCHAR;
            case CHAR, VARCHAR, BINARY, VARBINARY -> LONGEST_CHAR;
            default -> 0;
        };
    }

    /** The name of a type, and the Java class of its values in an answer. */
    public enum Kind {
        /** {@link Boolean}, or a number that is 0 or 1. */
        BIT,
        /** {@link Number} from 0 to 255. */
        TINYINT,
        /** {@link Number}. */
        SMALLINT,
        /** {@link Number}. */
        INT,
        /** {@link Number}. */
        BIGINT,
        /** {@link Number}. */
        REAL,
        /** {@link Number}. */
        FLOAT,
        /** {@link Number}. */
        DECIMAL,
        /** {@link Number}. */
        NUMERIC,
        /** {@link Number}. */
        MONEY,
        /** {@link Number}. */
        SMALLMONEY,
        /** {@link java.util.UUID}, or its text. */
        UNIQUEIDENTIFIER,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalTime}. */
        TIME,
        /** {@link java.time.LocalDateTime}. */
        DATETIME,
        /** {@link java.time.LocalDateTime}. */
        SMALLDATETIME,
        /** {@link java.time.LocalDateTime}. */
        DATETIME2,
        /** {@link java.time.OffsetDateTime}. */
        DATETIMEOFFSET,
        /** Anything, as its text; what code page 1252 lacks becomes a question mark. */
        CHAR,
        /** As {@link #CHAR}. */
        VARCHAR,
        /** Anything, as its text. */
        NCHAR,
        /** Anything, as its text. */
        NVARCHAR,
        /** {@code byte[]}. */
        BINARY,
        /** {@code byte[]}. */
        VARBINARY,
        /** Anything, as its text. */
        XML,
        /** A value of any other kind's class. */
        SQL_VARIANT;

        boolean isDecimal() {
            return this == DECIMAL || this == NUMERIC;
        }

        boolean canBeMax() {
            return this == VARCHAR || this == NVARCHAR || this == VARBINARY;
        }
    }
}
