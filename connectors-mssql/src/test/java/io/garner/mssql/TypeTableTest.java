package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.DataType;
import io.garner.model.TypeKind;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTableTest {

    private static DataType builtIn(String name, int maxLength, int precision, int scale) {
        return TypeTable.builtIn(name, new TypeUse(1, 1, maxLength, precision, scale, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "tinyint, TINYINT",
        "smallint, SMALLINT",
        "int, INT",
        "bigint, BIGINT",
        "bit, BOOLEAN",
        "real, FLOAT",
        "date, DATE",
        "datetime, DATETIME",
        "smalldatetime, DATETIME",
        "text, TEXT",
        "ntext, TEXT",
        "image, IMAGE",
        "uniqueidentifier, UUID",
        "xml, XML",
        "json, JSON",
        "sql_variant, VARIANT",
        "geography, GEOGRAPHY",
        "geometry, GEOMETRY",
        "hierarchyid, UNKNOWN",
        "what_comes_next, UNKNOWN"
    })
    void showsATypeWithoutSizesUnderItsName(String name, TypeKind kind) {
        DataType type = builtIn(name, 16, 10, 0);

        assertThat(type).isEqualTo(DataType.of(kind, name));
    }

    @ParameterizedTest
    @CsvSource({
        // max_length counts bytes, of which an n type takes two a character.
        "char, 10, CHAR, char(10), 10",
        "varchar, 8000, VARCHAR, varchar(8000), 8000",
        "nchar, 20, CHAR, nchar(10), 10",
        "nvarchar, 200, VARCHAR, nvarchar(100), 100",
        "binary, 8, BINARY, binary(8), 8",
        "varbinary, 50, VARBINARY, varbinary(50), 50",
    })
    void givesTypesWithALengthTheirRealOne(String name, int bytes, TypeKind kind, String display, int length) {
        assertThat(builtIn(name, bytes, 0, 0)).isEqualTo(DataType.withLength(kind, display, length));
    }

    @ParameterizedTest
    @CsvSource({
        "varchar, TEXT",
        "nvarchar, TEXT",
        "varbinary, BLOB",
    })
    void givesWhatIsWithoutLimitATypeThatNeedsNoLength(String name, TypeKind kind) {
        DataType type = builtIn(name, -1, 0, 0);

        assertThat(type).isEqualTo(DataType.of(kind, name + "(max)"));
        assertThat(type.length()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void keepsPrecisionAndScale() {
        assertThat(builtIn("decimal", 9, 10, 2))
                .isEqualTo(DataType.withPrecision(TypeKind.DECIMAL, "decimal(10,2)", 10, 2));
        assertThat(builtIn("numeric", 17, 38, 0))
                .isEqualTo(DataType.withPrecision(TypeKind.NUMERIC, "numeric(38,0)", 38, 0));
        assertThat(builtIn("money", 8, 19, 4)).isEqualTo(DataType.withPrecision(TypeKind.NUMBER, "money", 19, 4));
        assertThat(builtIn("smallmoney", 4, 10, 4))
                .isEqualTo(DataType.withPrecision(TypeKind.NUMBER, "smallmoney", 10, 4));
        assertThat(builtIn("float", 8, 53, 0)).isEqualTo(DataType.of(TypeKind.FLOAT, "float(53)"));
        assertThat(builtIn("time", 5, 16, 7)).isEqualTo(DataType.of(TypeKind.TIME, "time(7)"));
        assertThat(builtIn("datetime2", 7, 23, 3)).isEqualTo(DataType.of(TypeKind.DATETIME, "datetime2(3)"));
        assertThat(builtIn("datetimeoffset", 8, 26, 0)).isEqualTo(DataType.of(TypeKind.DATETIME, "datetimeoffset(0)"));
    }

    @Test
    void takesARowversionForBytesAndNotForATime() {
        DataType rowversion = DataType.withLength(TypeKind.BINARY, "rowversion", 8);

        assertThat(builtIn("timestamp", 8, 0, 0)).isEqualTo(rowversion);
        assertThat(builtIn("rowversion", 8, 0, 0)).isEqualTo(rowversion);
    }

    @Test
    void reckonsTheDimensionsOfAVectorWhereTheServerDoesNotSay() {
        assertThat(builtIn("vector", 8 + 4 * 1536, 0, 0).display()).isEqualTo("vector(1536)");
        assertThat(TypeTable.builtIn("vector", new TypeUse(1, 1, 20, 0, 0, 3)).display())
                .isEqualTo("vector(3)");
    }

    @Test
    void namesAnAliasAndWhatItStandsFor() {
        Types types = new Types(List.of(
                new TypeRow(231, 231, "nvarchar", "sys", false, false, false),
                new TypeRow(256, 231, "sysname", "sys", false, false, false),
                new TypeRow(257, 231, "Phone", "dbo", true, false, false),
                new TypeRow(258, 231, "Code", "stock", true, false, false)));

        assertThat(display(types, 256, "sales")).isEqualTo("sysname (nvarchar(25))");
        assertThat(display(types, 257, "sales")).isEqualTo("Phone (nvarchar(25))");
        assertThat(display(types, 258, "stock")).isEqualTo("Code (nvarchar(25))");
        assertThat(display(types, 258, "sales")).isEqualTo("stock.Code (nvarchar(25))");
        assertThat(types.of(use(257), "sales").length()).hasValue(25);
    }

    @Test
    void doesNotTakeABuiltInTypeForAnAliasBecauseItSharesAStorage() {
        Types types = new Types(List.of(
                new TypeRow(165, 165, "varbinary", "sys", false, false, false),
                new TypeRow(255, 165, "vector", "sys", false, false, false)));

        assertThat(types.of(new TypeUse(255, 165, 20, 0, 0, 3), "dbo"))
                .isEqualTo(DataType.of(TypeKind.UNKNOWN, "vector(3)"));
    }

    @Test
    void keepsTheNameOfATypeOfAnAssemblyOrOfATable() {
        Types types = new Types(List.of(
                new TypeRow(300, 240, "Point", "geo", true, true, false),
                new TypeRow(301, 243, "Lines", "dbo", true, false, true)));

        assertThat(types.of(use(300), "sales")).isEqualTo(DataType.of(TypeKind.UNKNOWN, "geo.Point"));
        assertThat(types.of(use(301), "sales")).isEqualTo(DataType.of(TypeKind.UNKNOWN, "Lines"));
    }

    private static String display(Types types, long id, String schema) {
        return types.of(use(id), schema).display();
    }

    private static TypeUse use(long id) {
        return new TypeUse(id, 231, 50, 0, 0, 0);
    }
}
