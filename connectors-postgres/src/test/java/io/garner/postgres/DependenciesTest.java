package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.model.TableName;
import io.garner.model.ViewDefinition;
import io.garner.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(Servers.class)
class DependenciesTest {

    private static final Path PAGILA =
            Path.of("src", "test", "resources", "io", "garner", "postgres", "pagila-dependencies.txt");

    private static final String VIEWS = """
            CREATE SCHEMA base; CREATE SCHEMA "Odd.one";
            CREATE TABLE base.sale (id integer PRIMARY KEY, dropped text, day date, amount numeric, note text);
            ALTER TABLE base.sale DROP COLUMN dropped;
            CREATE TABLE base.rate (day date, "per cent" numeric);
            CREATE SEQUENCE base.numbers;
            CREATE FUNCTION base.half(numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 / 2';
            CREATE VIEW base.taxed AS SELECT s.id, base.half(s.amount * r."per cent") AS tax
                FROM base.sale s JOIN base.rate r USING (day) WHERE s.note IS NULL;
            CREATE VIEW "Odd.one"."Over.it" AS SELECT tax FROM base.taxed;
            CREATE MATERIALIZED VIEW base.counted AS SELECT count(*) AS n FROM base.sale WITH NO DATA;
            CREATE VIEW base.of_counted AS SELECT n FROM base.counted;
            CREATE VIEW base.whole AS SELECT s FROM base.sale s;
            CREATE VIEW base.numbered AS SELECT nextval('base.numbers') AS n, r.day FROM base.rate r;
            CREATE VIEW base.nothing AS SELECT 1 AS one;
            CREATE TABLE base.elsewhere (id integer);
            CREATE RULE put AS ON INSERT TO base.whole DO INSTEAD INSERT INTO base.elsewhere VALUES (1);
            CREATE VIEW base.twice AS SELECT a.id FROM base.sale a JOIN base.sale b ON a.id = b.id AND b.day > a.day;
            """;

    private static final String PARTITIONS = """
            CREATE SCHEMA parts;
            CREATE TABLE parts.entry (id integer, at date, kind text) PARTITION BY RANGE (at);
            CREATE TABLE parts.half_year PARTITION OF parts.entry FOR VALUES FROM ('2020-01-01') TO ('2020-07-01')
                PARTITION BY LIST (kind);
            CREATE TABLE public.in_cash (kind text, at date, id integer);
            ALTER TABLE parts.half_year ATTACH PARTITION public.in_cash FOR VALUES IN ('cash');
            CREATE VIEW parts.of_cash AS SELECT c.id FROM public.in_cash c WHERE c.at > '2020-02-01';
            CREATE VIEW parts.of_half AS SELECT h.kind FROM parts.half_year h;
            CREATE VIEW parts.of_both AS SELECT e.id FROM parts.entry e UNION SELECT c.id FROM public.in_cash c WHERE c.kind = '';
            """;

    private static final String MORE_BODIES = """
            CREATE PROCEDURE told.merges() LANGUAGE sql BEGIN ATOMIC
                MERGE INTO told.target t USING told.source s ON s.a = t.x
                    WHEN MATCHED THEN UPDATE SET y = s.b
                    WHEN NOT MATCHED THEN INSERT (x, y) VALUES (s.c, s.b);
                END;
            CREATE PROCEDURE told.upserts() LANGUAGE sql BEGIN ATOMIC
                INSERT INTO told.target (x, y) SELECT s.a, 'new' FROM told.source s
                    ON CONFLICT (x) DO UPDATE SET y = 'old';
                END;
            CREATE PROCEDURE told.moves() LANGUAGE sql BEGIN ATOMIC
                WITH gone AS (DELETE FROM told.queue q WHERE q.done RETURNING q.id)
                    INSERT INTO told.target (x) SELECT g.id FROM gone g;
                END;
            """;

    private static final String BODIES = """
            CREATE SCHEMA told;
            CREATE TABLE told.source (a integer, b text, c integer);
            CREATE TABLE told.target (x integer PRIMARY KEY, y text);
            CREATE TABLE told.queue (id integer, done boolean);
            CREATE FUNCTION told.read_only() RETURNS bigint LANGUAGE sql
                BEGIN ATOMIC SELECT count(s.a) FROM told.source s WHERE s.b = 'x'; END;
            CREATE FUNCTION told.plain(n integer) RETURNS integer LANGUAGE sql RETURN n + 1;
            CREATE PROCEDURE told.copies() LANGUAGE sql BEGIN ATOMIC
                INSERT INTO told.target (x, y) SELECT s.a, told.plain(s.c)::text FROM told.source s;
                END;
            CREATE PROCEDURE told.corrects() LANGUAGE sql BEGIN ATOMIC
                UPDATE told.target t SET y = s.b FROM told.source s WHERE s.a = t.x;
                DELETE FROM told.queue;
                END;
            CREATE FUNCTION told.locks() RETURNS integer LANGUAGE sql
                BEGIN ATOMIC SELECT q.id FROM told.queue q WHERE NOT q.done FOR UPDATE LIMIT 1; END;
            CREATE FUNCTION told.silent() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM told.source';
            CREATE FUNCTION told.silent_too() RETURNS bigint LANGUAGE plpgsql AS
                'BEGIN RETURN (SELECT count(*) FROM told.source); END';
            """;

    private static final String ROW_TYPES = """
            CREATE SCHEMA shape;
            CREATE TABLE shape.a (id integer, name text);
            CREATE TABLE shape.b (id integer);
            CREATE FUNCTION shape.all_a() RETURNS SETOF shape.a LANGUAGE sql AS 'SELECT 1, ''x''::text';
            CREATE VIEW shape.cast_null AS SELECT NULL::shape.a AS nobody;
            CREATE VIEW shape.of_null AS SELECT (NULL::shape.a).name;
            CREATE VIEW shape.called AS SELECT f.id FROM shape.all_a() f;
            CREATE VIEW shape.named AS SELECT 'shape.a'::regclass AS called;
            CREATE VIEW shape.beside AS SELECT b.id, f.name FROM shape.b b, shape.all_a() f;
            CREATE VIEW shape.below AS SELECT b.id FROM shape.b b WHERE EXISTS (SELECT FROM shape.a a WHERE a.id = b.id);
            CREATE VIEW shape.alias AS SELECT b.id AS ":relid 1 " FROM shape.b b;
            """;

    private static final String ROW_TYPES_IN_BODIES = """
            CREATE SCHEMA told;
            CREATE TABLE told.a (id integer, name text);
            CREATE TABLE told.b (id integer);
            CREATE FUNCTION told.all_a() RETURNS SETOF told.a LANGUAGE sql BEGIN ATOMIC SELECT 1, 'x'::text; END;
            CREATE FUNCTION told.cast_null() RETURNS told.a LANGUAGE sql RETURN NULL::told.a;
            CREATE FUNCTION told.of_null() RETURNS text LANGUAGE sql RETURN (NULL::told.a).name;
            CREATE FUNCTION told.called() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(f.id) FROM told.all_a() f; END;
            CREATE FUNCTION told.takes(told.a) RETURNS text LANGUAGE sql RETURN ($1).name;
            CREATE FUNCTION told.beside() RETURNS bigint LANGUAGE sql
                BEGIN ATOMIC SELECT count(f.id + b.id) FROM told.all_a() f, told.b b; END;
            """;

    @Test
    void ofPagilasViewsAreThoseThatTheirTextsName(Servers.Pool servers) throws IOException {
        List<Table> tables =
                servers.pagila(Release.V15).harvest().schema("public").tables();

        List<String> found =
                tables.stream().flatMap(DependenciesTest::lines).sorted().toList();

        assertThat(found)
                .containsExactlyElementsOf(Files.readAllLines(PAGILA).stream()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .toList());
    }

    private static Stream<String> lines(Table table) {
        return table.view().flatMap(ViewDefinition::dependencies).stream()
                .flatMap(all -> Stream.concat(
                        all.relations().stream()
                                .map(d -> table.name() + " " + (d.access() == Access.READ ? "reads " : "writes ")
                                        + d.relation().schema() + "."
                                        + d.relation().table() + ": "
                                        + String.join(", ", new TreeSet<>(d.columns()))),
                        all.functions().stream().map(function -> table.name() + " calls " + function)));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void ofAViewAreTheRelationsAndColumnsInIt(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(VIEWS).harvest();

        assertThat(reads(found, "base", "taxed"))
                .containsExactlyInAnyOrder(
                        read(found, "base", "sale", "id", "amount", "day", "note"),
                        read(found, "base", "rate", "per cent", "day"));
        assertThat(view(found, "base", "taxed").functions()).containsExactly("base.half");
        assertThat(reads(found, "Odd.one", "Over.it")).containsExactly(read(found, "base", "taxed", "tax"));
        assertThat(reads(found, "base", "counted")).containsExactly(read(found, "base", "sale"));
        assertThat(reads(found, "base", "of_counted")).containsExactly(read(found, "base", "counted", "n"));
        assertThat(reads(found, "base", "twice")).containsExactly(read(found, "base", "sale", "id", "day"));
        assertThat(reads(found, "base", "nothing")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void areNoSequencesAndNoTargetsOfRules(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(VIEWS).harvest();

        assertThat(reads(found, "base", "numbered")).containsExactly(read(found, "base", "rate", "day"));
        assertThat(reads(found, "base", "whole")).containsExactly(read(found, "base", "sale"));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void areNoTablesOfWhichOnlyTheRowTypeOrTheNameIsUsed(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(ROW_TYPES).harvest();

        assertThat(Stream.of("cast_null", "of_null", "called", "named"))
                .allSatisfy(view -> assertThat(reads(found, "shape", view)).isEmpty());
        assertThat(view(found, "shape", "called").functions()).containsExactly("shape.all_a");
        assertThat(reads(found, "shape", "beside")).containsExactly(read(found, "shape", "b", "id"));
        assertThat(reads(found, "shape", "below"))
                .containsExactlyInAnyOrder(read(found, "shape", "a", "id"), read(found, "shape", "b", "id"));
        assertThat(reads(found, "shape", "alias")).containsExactly(read(found, "shape", "b", "id"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V15", "V18"})
    void ofARoutineAreNoTablesOfWhichOnlyTheRowTypeIsUsed(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(ROW_TYPES_IN_BODIES).harvest();

        assertThat(Stream.of("all_a", "cast_null", "of_null", "called", "takes"))
                .allSatisfy(
                        name -> assertThat(routine(found, name).orElseThrow().relations())
                                .isEmpty());
        assertThat(routine(found, "beside").orElseThrow().relations()).containsExactly(read(found, "told", "b", "id"));
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, names = "V9_6", mode = Mode.EXCLUDE)
    void onAPartitionAreOnTheTableAtTheTopOfItsTree(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(PARTITIONS).harvest();

        assertThat(reads(found, "parts", "of_cash")).containsExactly(read(found, "parts", "entry", "id", "at"));
        assertThat(reads(found, "parts", "of_half")).containsExactly(read(found, "parts", "entry", "kind"));
        assertThat(reads(found, "parts", "of_both")).containsExactly(read(found, "parts", "entry", "id", "kind"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V15", "V18"})
    void ofARoutineInStandardSqlTellReadsFromWrites(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(BODIES).harvest();

        assertThat(routine(found, "read_only").orElseThrow().relations())
                .containsExactly(read(found, "told", "source", "a", "b"));
        assertThat(routine(found, "plain").orElseThrow()).isEqualTo(Dependencies.on(List.of()));
        assertThat(routine(found, "copies").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read(found, "told", "source", "a", "c"), written(found, "told", "target", "x", "y"));
        assertThat(routine(found, "copies").orElseThrow().functions()).containsExactly("told.plain");
        assertThat(routine(found, "corrects").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read(found, "told", "source", "a", "b"),
                        read(found, "told", "target", "x"),
                        written(found, "told", "target", "y"),
                        written(found, "told", "queue"));
        assertThat(routine(found, "locks").orElseThrow().relations())
                .containsExactly(read(found, "told", "queue", "id", "done"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V15", "V18"})
    void ofARoutineThatMergesUpsertsAndMovesAreToldApartToo(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(BODIES + MORE_BODIES).harvest();

        assertThat(routine(found, "merges").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read(found, "told", "source", "a", "b", "c"),
                        read(found, "told", "target", "x"),
                        written(found, "told", "target", "x", "y"));
        assertThat(routine(found, "upserts").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read(found, "told", "source", "a"),
                        read(found, "told", "target", "x"),
                        written(found, "told", "target", "x", "y"));
        assertThat(routine(found, "moves").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read(found, "told", "queue", "id", "done"),
                        written(found, "told", "queue"),
                        written(found, "told", "target", "x"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V15", "V18"})
    void ofABodyThatIsATextAreUnknownWhichIsSaidOnce(Release release, Servers.Pool servers) throws SQLException {
        Found found = servers.database(release).with(BODIES).harvest();

        assertThat(routine(found, "silent")).isEmpty();
        assertThat(routine(found, "silent_too")).isEmpty();
        assertThat(found.findings("routines-hide-tables"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject() + " " + finding.message())
                        .endsWith(
                                ".told which tables are read and written by 2 routines is not known to the server; of bodies in"
                                        + " standard SQL (BEGIN ATOMIC) it knows since version 14"));
    }

    @Test
    void thatMayNotBeReadAreAFindingAndUnknown(Servers.Pool servers) throws SQLException {
        TestDatabase database =
                servers.database(Release.V15).with(VIEWS + "REVOKE SELECT ON pg_catalog.pg_rewrite FROM PUBLIC");
        String secret = database.server().createRole("unwritten");

        Found found = database.configured()
                .login("unwritten", Secret.of(() -> secret))
                .harvest();

        // pg_get_viewdef reads pg_rewrite with the rights of the role, so the texts are missing as well.
        assertThat(found.findings("not-permitted"))
                .extracting(Finding::message)
                .containsExactly(
                        "views were not read: permission denied for table pg_rewrite",
                        "dependencies were not read: permission denied for table pg_rewrite");
        assertThat(found.findings("not-permitted"))
                .extracting(Finding::remedy)
                .containsOnly("GRANT SELECT ON pg_catalog.pg_rewrite TO unwritten;");
        assertThat(found.findings("routines-hide-tables")).isEmpty();
        assertThat(found.schema("base").unread()).contains(Part.DEPENDENCIES);
    }

    private static List<Dependency> reads(Found found, String schema, String view) {
        return view(found, schema, view).relations();
    }

    private static Dependencies view(Found found, String schema, String view) {
        return found.table(schema, view).view().orElseThrow().dependencies().orElseThrow();
    }

    private static Optional<Dependencies> routine(Found found, String name) {
        return found.schema("told").routines().stream()
                .filter(routine -> routine.name().equals(name))
                .findFirst()
                .flatMap(Routine::dependencies);
    }

    private static Dependency read(Found found, String schema, String table, String... columns) {
        return Dependency.read(name(found, schema, table), Set.of(columns));
    }

    private static Dependency written(Found found, String schema, String table, String... columns) {
        return new Dependency(name(found, schema, table), Set.of(columns), Access.WRITE);
    }

    private static TableName name(Found found, String schema, String table) {
        return new TableName(found.batches().get(0).database().name(), schema, table);
    }
}
