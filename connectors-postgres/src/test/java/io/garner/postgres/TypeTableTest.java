package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column;
import io.garner.model.DataType;
import io.garner.model.TypeKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Servers.class)
class TypeTableTest {

    /** Declared type | kind | length or precision,scale | display, when it is not as declared | oldest release. */
    private static final List<String> TABLE = List.of(
            "smallint | SMALLINT",
            "integer | INT",
            "bigint | BIGINT",
            "numeric | NUMERIC",
            "numeric(10,2) | NUMERIC | 10,2",
            "numeric(1000,1000) | NUMERIC | 1000,1000",
            "numeric(10,-2) | NUMERIC | 10,-2 | | V15",
            "numeric(3,5) | NUMERIC | 3,5 | | V15",
            "real | FLOAT",
            "double precision | DOUBLE",
            "money | NUMBER",
            "character(3) | CHAR | 3",
            "char | CHAR | 1 | character(1)",
            "bpchar | STRING",
            "character varying | TEXT",
            "character varying(20) | VARCHAR | 20",
            "text | TEXT",
            "name | STRING",
            "\"char\" | STRING",
            "bytea | BYTEA",
            "boolean | BOOLEAN",
            "date | DATE",
            "time without time zone | TIME",
            "time(3) with time zone | TIME",
            "timestamp without time zone | TIMESTAMP",
            "timestamp(0) with time zone | TIMESTAMP",
            "interval | INTERVAL",
            "interval year to month | INTERVAL",
            "uuid | UUID",
            "json | JSON",
            "jsonb | JSON",
            "xml | XML",
            "jsonpath | UNKNOWN | | | V12",
            "inet | INET",
            "cidr | CIDR",
            "macaddr | MACADDR",
            "macaddr8 | MACADDR | | | V12",
            "bit | BINARY | 1 | bit(1)",
            "bit(8) | BINARY | 8",
            "bit varying(5) | BINARY | 5",
            "bit varying | STRING",
            "point | GEOMETRY",
            "line | GEOMETRY",
            "lseg | GEOMETRY",
            "box | GEOMETRY",
            "path | GEOMETRY",
            "polygon | GEOMETRY",
            "circle | GEOMETRY",
            "tsvector | TSVECTOR",
            "tsquery | TSQUERY",
            "pg_lsn | PG_LSN",
            "pg_snapshot | PG_SNAPSHOT | | | V15",
            "txid_snapshot | TXID_SNAPSHOT",
            "int4range | UNKNOWN",
            "tstzrange | UNKNOWN",
            "int4multirange | UNKNOWN | | | V15",
            "oid | UNKNOWN",
            "regclass | UNKNOWN",
            "xid | STRING",
            "tid | STRING",
            "int2vector | UNKNOWN",
            "integer[] | ARRAY of INT",
            "text[][] | ARRAY of TEXT | | text[]",
            "character varying(7)[] | ARRAY of VARCHAR | 7",
            "numeric(5,2)[] | ARRAY of NUMERIC | 5,2",
            "mood | ENUM",
            "mood[] | ARRAY of ENUM",
            "other.shade | ENUM",
            "year | INT",
            "year[] | ARRAY of INT | | | V12",
            "short_code | VARCHAR | 4",
            "tags | ARRAY of TEXT",
            "address | STRUCT",
            "address[] | ARRAY of STRUCT",
            "a_table | STRUCT",
            "ext.hstore | MAP",
            "ext.citext | STRING",
            "ext.citext[] | ARRAY of STRING",
            "ext.ltree | UNKNOWN");

    private static final String TYPES = """
            CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; CREATE EXTENSION citext SCHEMA ext;
            CREATE EXTENSION ltree SCHEMA ext; CREATE SCHEMA other;
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); CREATE TYPE other.shade AS ENUM ('dark');
            CREATE DOMAIN year AS integer NOT NULL DEFAULT 1970 CHECK (VALUE > 1900);
            CREATE DOMAIN code AS varchar(4) CHECK (VALUE <> '') DEFAULT 'x';
            CREATE DOMAIN short_code AS code NOT NULL CHECK (VALUE <> '-');
            CREATE DOMAIN tags AS text[];
            CREATE TYPE town AS (name text, zip character(5));
            CREATE TYPE address AS (street text, town town, moods mood[], since year);
            COMMENT ON COLUMN address.street IS 'with number';
            CREATE TABLE a_table (id integer, at address);
            """;

    @ParameterizedTest
    @EnumSource(Release.class)
    void mapsEveryTypeOfTheTable(Release release, Servers.Pool servers) throws SQLException {
        List<Line> lines = TABLE.stream()
                .map(Line::parse)
                .filter(line -> release.isAtLeast(line.since()))
                .toList();
        List<String> columns = new ArrayList<>();
        for (Line line : lines) {
            columns.add("c" + columns.size() + " " + line.declared());
        }
        Found found = servers.database(release)
                .with(TYPES + "CREATE TABLE everything (" + String.join(", ", columns) + ")")
                .harvest();

        List<String> mapped = found.table("everything").columns().stream()
                .map(Column::type)
                .map(TypeTableTest::described)
                .toList();
        assertThat(mapped).isEqualTo(lines.stream().map(Line::expected).toList());
    }

    @Test
    void followsDomainsOverDomains(Servers.Pool servers) throws SQLException {
        Found found = servers.database(Release.V15)
                .with(TYPES + "CREATE TABLE t (c short_code, y year, n integer NOT NULL)")
                .harvest();
        DataType.Domain domain = found.type("t", "c").domain().orElseThrow();

        assertThat(domain.name()).isEqualTo("short_code");
        assertThat(domain.nullable()).isFalse();
        assertThat(domain.defaultExpression()).contains("'x'::character varying");
        assertThat(domain.checks())
                .containsExactly("CHECK (((VALUE)::text <> '-'::text))", "CHECK (((VALUE)::text <> ''::text))");
        assertThat(found.column("t", "c").nullable()).isFalse();
        assertThat(found.type("t", "y").domain().orElseThrow().defaultExpression())
                .contains("1970");
    }

    @Test
    void listsTheMembersOfCompositeTypes(Servers.Pool servers) throws SQLException {
        Found found = servers.database(Release.V15)
                .with(TYPES + "CREATE TABLE t (a address, r a_table)")
                .harvest();
        List<Column> fields = found.type("t", "a").fields();

        assertThat(fields).extracting(Column::name).containsExactly("street", "town", "moods", "since");
        assertThat(fields.get(0).comment()).contains("with number");
        assertThat(fields.get(1).type().fields())
                .extracting(field -> field.type().display())
                .containsExactly("text", "character(5)");
        assertThat(fields.get(2).type().item().orElseThrow().labels()).containsExactly("sad", "ok", "happy");
        assertThat(fields.get(3).type().kind()).isEqualTo(TypeKind.INT);
        assertThat(found.type("t", "r").fields().get(1).type().fields()).hasSize(4);
    }

    @Test
    void knowsTheTypesOfPostgisByName() {
        assertThat(TypeTable.plain("gis", "geometry", -1, "gis.geometry(Point,4326)")
                        .kind())
                .isEqualTo(TypeKind.GEOMETRY);
        assertThat(TypeTable.plain("gis", "geography", -1, "gis.geography").kind())
                .isEqualTo(TypeKind.GEOGRAPHY);
        assertThat(TypeTable.plain("vec", "vector", 1536, "vec.vector(1536)").kind())
                .isEqualTo(TypeKind.UNKNOWN);
    }

    private static String described(DataType type) {
        DataType measured = type.item().orElse(type);
        String of = type.item().map(item -> " of " + item.kind()).orElse("");
        return type.kind() + of + " | " + measure(measured) + " | " + type.display();
    }

    private static String measure(DataType type) {
        OptionalInt length = type.length();
        if (length.isPresent()) {
            return String.valueOf(length.getAsInt());
        }
        return type.precision().isPresent()
                ? type.precision().getAsInt() + "," + type.scale().orElseThrow()
                : "";
    }

    private record Line(String declared, String kind, String measure, String display, Release since) {

        static Line parse(String text) {
            List<String> cells =
                    List.of(text.split("\\|")).stream().map(String::strip).collect(Collectors.toList());
            while (cells.size() < 5) {
                cells.add("");
            }
            return new Line(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3).isEmpty() ? cells.get(0) : cells.get(3),
                    cells.get(4).isEmpty()
                            ? Release.V9_6
                            : Release.valueOf(cells.get(4).toUpperCase(Locale.ROOT)));
        }

        String expected() {
            return kind + " | " + measure + " | " + display;
        }
    }
}
