package io.garner.testkit.tds;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which type of SQL Server stands for a type of JDBC. Text becomes nvarchar, so that nothing is lost. */
final class JdbcTypes {

    private static final int LONGEST_NCHAR = 4000;
    private static final int LONGEST_BINARY = 8000;
    private static final int LARGEST_PRECISION = 38;
    private static final int FINEST_SCALE = 7;

    private JdbcTypes() {}

    static List<TdsColumn> columns(ResultSetMetaData metaData) throws SQLException {
        List<TdsColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            boolean nullable = metaData.isNullable(i) != ResultSetMetaData.columnNoNulls;
            columns.add(new TdsColumn(metaData.getColumnLabel(i), type(metaData, i), nullable));
        }
        return columns;
    }

    static @Nullable Object value(ResultSet rows, int column, TdsType type) throws SQLException {
        return switch (type.kind()) {
            case DATE -> rows.getObject(column, LocalDate.class);
            case TIME -> rows.getObject(column, LocalTime.class);
            case DATETIME, SMALLDATETIME, DATETIME2 -> rows.getObject(column, LocalDateTime.class);
            case DATETIMEOFFSET -> rows.getObject(column, OffsetDateTime.class);
            case BINARY, VARBINARY -> rows.getBytes(column);
            case CHAR, VARCHAR, NCHAR, NVARCHAR, XML -> rows.getString(column);
            default -> rows.getObject(column);
        };
    }

    private static TdsType type(ResultSetMetaData metaData, int column) throws SQLException {
        if (metaData.getColumnTypeName(column).toUpperCase(Locale.ROOT).equals("UUID")) {
            return TdsType.UNIQUEIDENTIFIER;
        }
        int length = metaData.getPrecision(column);
        int scale = metaData.getScale(column);
        return switch (metaData.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> TdsType.BIT;
            case Types.TINYINT -> TdsType.TINYINT;
            case Types.SMALLINT -> TdsType.SMALLINT;
            case Types.INTEGER -> TdsType.INT;
            case Types.BIGINT -> TdsType.BIGINT;
            case Types.REAL -> TdsType.REAL;
            case Types.FLOAT, Types.DOUBLE -> TdsType.FLOAT;
            case Types.DECIMAL, Types.NUMERIC -> decimal(length, scale);
            case Types.DATE -> TdsType.DATE;
            case Types.TIME -> TdsType.time(Math.min(scale, FINEST_SCALE));
            case Types.TIMESTAMP -> TdsType.datetime2(Math.min(scale, FINEST_SCALE));
            case Types.TIMESTAMP_WITH_TIMEZONE -> TdsType.datetimeoffset(Math.min(scale, FINEST_SCALE));
            case Types.CHAR, Types.NCHAR ->
                bounded(length, LONGEST_NCHAR) ? TdsType.nchar(length) : TdsType.nvarchar(TdsType.MAX);
            case Types.BINARY ->
                bounded(length, LONGEST_BINARY) ? TdsType.binary(length) : TdsType.varbinary(TdsType.MAX);
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                TdsType.varbinary(bounded(length, LONGEST_BINARY) ? length : TdsType.MAX);
            case Types.SQLXML -> TdsType.XML;
            default -> TdsType.nvarchar(bounded(length, LONGEST_NCHAR) ? length : TdsType.MAX);
        };
    }

    private static boolean bounded(int length, int longest) {
        return length > 0 && length <= longest;
    }

    /** A decimal without bounds, as other databases have it, keeps as many digits after the point as there is room. */
    private static TdsType decimal(int precision, int scale) {
        int digits = precision <= 0 ? LARGEST_PRECISION : Math.min(precision, LARGEST_PRECISION);
        return TdsType.decimal(digits, Math.max(0, Math.min(scale, digits)));
    }
}
