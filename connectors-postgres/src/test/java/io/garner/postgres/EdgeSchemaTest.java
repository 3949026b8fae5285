package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.Constraints;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.ForeignKey;
import io.garner.model.ForeignKey.Action;
import io.garner.model.Index;
import io.garner.model.Partitioning;
import io.garner.model.Routine;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TableName;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(Servers.class)
@TestInstance(Lifecycle.PER_CLASS)
class EdgeSchemaTest {

    private static final String ODD = "Odd \"Schema\".x";

    private final Map<Release, Found> harvests = new EnumMap<>(Release.class);

    @BeforeAll
    void harvestOnEveryRelease(Servers.Pool servers) throws SQLException, IOException {
        for (Release release : Release.values()) {
            TestDatabase database = servers.database(release).with(script("edge.sql"));
            if (release.hasPartitionsAndProcedures()) {
                database.with(script("edge-since-12.sql"));
            } else {
                Notice.say(release + " runs without partitioned roots and procedures, which it does not have");
            }
            harvests.put(release, database.harvest());
        }
    }

    private Found on(Release release) {
        return Objects.requireNonNull(harvests.get(release));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void keepsNamesWithQuotesDotsBlanksAndUnicode(Release release) {
        Table table = on(release).table(ODD, "Tabelle mit Leerzeichen");

        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly(
                        "id",
                        "a.b",
                        "say \"hi\"",
                        "ünïcode ☃",
                        "select",
                        "n123456789012345678901234567890123456789012345678901234567890xx");
        assertThat(table.column("say \"hi\"").orElseThrow().comment()).contains("it's \"quoted\"");
        assertThat(on(release).table(ODD, "A View").view().orElseThrow().sql())
                .startsWith("CREATE VIEW \"Odd \"\"Schema\"\".x\".\"A View\" AS\n");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void showsTypesOfTheOwnSchemaWithoutIt(Release release) {
        Table own = on(release).table(ODD, "uses");
        Table foreign = on(release).table("other", "uses");

        assertThat(own.columns().get(0).type().display()).isEqualTo("\"weird.name\"[]");
        assertThat(own.columns().get(0).type().item().orElseThrow().display()).isEqualTo("\"weird.name\"");
        assertThat(own.columns().get(1).type().labels()).containsExactly("a'b", "c,d", "e\"f", "");
        assertThat(foreign.columns().get(0).type().display()).isEqualTo("\"Odd \"\"Schema\"\".x\".\"weird.name\"[]");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void pairsTheColumnsOfACompositeKeyAsDeclared(Release release) {
        ForeignKey key = onlyKey(on(release).table("other", "pointer"));

        assertThat(key.columns()).containsExactly("c", "a");
        assertThat(key.referencedColumns()).containsExactly("z", "x");
        assertThat(key.onUpdate()).isEqualTo(Action.SET_NULL);
        assertThat(key.onDelete()).isEqualTo(Action.SET_DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void readsKeysToTheTableItselfInCirclesAndAcrossSchemas(Release release) {
        Found found = on(release);
        String database = found.batches().get(0).database().name();

        assertThat(onlyKey(found.table("other", "node")).referencedTable())
                .isEqualTo(new TableName(database, "other", "node"));
        assertThat(onlyKey(found.table("other", "egg")).referencedTable().table())
                .isEqualTo("hen");
        assertThat(onlyKey(found.table("other", "hen")).referencedTable().table())
                .isEqualTo("egg");
        assertThat(onlyKey(found.table("crosses")).referencedTable())
                .isEqualTo(new TableName(database, "other", "node"));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void takesAUniqueIndexForAKeyOnlyWithoutPredicateAndExpression(Release release) {
        Table table = on(release).table("indexed");

        assertThat(table.constraints().uniqueKeys())
                .containsExactly(new UniqueKey("code_key", List.of("code"), UniqueKey.DeclaredAs.INDEX));
        assertThat(table.indexes())
                .containsExactly(
                        new Index("code_key", "btree", true, List.of("code"), List.of(), none()),
                        new Index("code_lower", "btree", true, List.of("lower(code)"), List.of(), none()),
                        new Index("code_valid", "btree", true, List.of("code", "kind"), List.of(), some("valid")),
                        new Index("kind_desc", "btree", false, List.of("kind", "(kind + 1)"), List.of(), none()));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void readsKeysToUniqueIndexesAndThoseThatWereNeverChecked(Release release) {
        Constraints constraints = on(release).table("to_index").constraints();

        assertThat(constraints.foreignKeys()).extracting(ForeignKey::name).containsExactly("by_index", "later");
        assertThat(constraints.foreignKeys()).extracting(ForeignKey::enforced).containsExactly(true, false);
        assertThat(constraints.checks().get(0).definition()).isEqualTo("CHECK ((code <> ''::text)) NOT VALID");
        assertThat(constraints.checks().get(0).enforced()).isFalse();
        assertThat(on(release).table("room").constraints().checks().get(0).definition())
                .isEqualTo("EXCLUDE USING gist (during WITH &&)");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void countsColumnsWithoutTheHolesOfDroppedOnes(Release release) {
        Table table = on(release).table("holes");

        assertThat(table.columns()).extracting(Column::name).containsExactly("a", "c", "d");
        assertThat(table.columns()).extracting(Column::ordinal).containsExactly(1, 2, 3);
        assertThat(table.columns().get(2).collation()).contains("C");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void keepsTablesThatInheritInTheOldStyle(Release release) {
        Table table = on(release).table("capital");

        assertThat(table.kind()).isEqualTo(TableKind.REGULAR);
        assertThat(table.inheritsFrom()).extracting(TableName::table).containsExactly("holes", "node");
        assertThat(table.columns()).extracting(Column::name).containsExactly("a", "c", "d", "id", "parent", "state");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void tellsOverloadedRoutinesApart(Release release) {
        List<Routine> routines = on(release).schema("public").routines();

        assertThat(routines)
                .filteredOn(routine -> routine.name().equals("over"))
                .extracting(Routine::identityArguments)
                .containsExactly("integer", "text, integer[]");
        Routine rows = routine(routines, "rows_of");
        assertThat(rows.returns()).contains("TABLE(id integer, \"the state\" text)");
        assertThat(rows.identityArguments()).isEqualTo("integer");
        assertThat(routine(routines, "total").kind()).isEqualTo(Routine.Kind.AGGREGATE);
        assertThat(routine(routines, "total").definition()).isEmpty();
        Routine takes = routine(on(release).schema("other").routines(), "takes");
        assertThat(takes.identityArguments()).isEqualTo("target, \"Odd \"\"Schema\"\".x\".\"weird.name\"");
        assertThat(takes.returns()).contains("SETOF target");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void leavesOutWhatExtensionsAndRangeTypesBringAlong(Release release) {
        Found found = on(release);

        assertThat(found.schema("public").routines())
                .extracting(Routine::name)
                .doesNotContain("float_range", "file_fdw_handler", "float_multirange");
        assertThat(found.schema("other").routines()).extracting(Routine::name).containsExactly("takes");
        assertThat(found.batches()).extracting(batch -> batch.schema().name()).containsExactly(ODD, "other", "public");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void readsForeignTablesWithServerAndOptions(Release release) {
        Table table = on(release).table("lines");

        assertThat(table.kind()).isEqualTo(TableKind.FOREIGN);
        assertThat(table.comment()).contains("outside");
        assertThat(table.foreignData().orElseThrow().server()).isEqualTo("files");
        assertThat(table.foreignData().orElseThrow().wrapper()).isEqualTo("file_fdw");
        assertThat(table.foreignData().orElseThrow().options())
                .isEqualTo(Map.of("filename", "/var/log/x.csv", "format", "csv", "header", "true"));
        assertThat(table.columns().get(0).nullable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void readsTablesWithoutColumnsAndWithoutALog(Release release) {
        assertThat(on(release).table("columnless").columns()).isEmpty();
        assertThat(on(release).table("unlogged").kind()).isEqualTo(TableKind.REGULAR);
        assertThat(on(release).table("unlogged").estimatedRows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void nestsPartitionsOfPartitionsBelowTheRoot(Release release) {
        Found found = on(release);
        Partitioning cut = found.table("sale").partitioning().orElseThrow();

        assertThat(cut.strategy()).isEqualTo(Partitioning.Strategy.LIST);
        assertThat(cut.key()).isEqualTo("LIST (region)");
        assertThat(cut.partitions())
                .extracting(partition ->
                        partition.name().schema() + "." + partition.name().table() + " " + partition.bound())
                .containsExactly(
                        "public.sale_north FOR VALUES IN ('north', 'it''s')",
                        "public.sale_north_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                        "public.sale_north_2020_0 FOR VALUES WITH (modulus 2, remainder 0)",
                        "other.sale_north_2020_1 FOR VALUES WITH (modulus 2, remainder 1)",
                        "public.sale_rest DEFAULT");
        assertThat(found.tableNames("public")).noneMatch(name -> name.startsWith("sale_"));
        assertThat(found.tableNames("other")).noneMatch(name -> name.startsWith("sale_"));
        assertThat(found.table("sale").indexes()).extracting(Index::name).containsExactly("sale_pkey");
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void saysWhichPartOfAPartitionKeyIsAnExpression(Release release) {
        Partitioning cut = on(release).table("by_month").partitioning().orElseThrow();

        assertThat(cut.hasExpressions()).isTrue();
        assertThat(cut.columns()).containsExactly("n");
        assertThat(cut.key()).startsWith("RANGE (date_trunc('month'::text, ").endsWith(", n)");
        assertThat(cut.partitions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void dropsTheCopiesOfKeysThatTheServerMakesForPartitions(Release release) {
        Found found = on(release);

        assertThat(onlyKey(found.table("sale")).name()).isEqualTo("sale_node");
        assertThat(onlyKey(found.table("points_at_sale")).referencedTable().table())
                .isEqualTo("sale");
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void reportsKeysFromAndToPartitions(Release release) {
        Found found = on(release);
        List<Finding> from = found.findings("foreign-key-on-partition");
        List<Finding> to = found.findings("foreign-key-to-partition");

        assertThat(from).hasSize(1);
        assertThat(from.get(0).subject()).endsWith(".public.sale");
        assertThat(from.get(0).message()).contains("other.hen", "sale_north_2020_1", "1 of 5");
        assertThat(to).hasSize(1);
        assertThat(to.get(0).subject()).endsWith(".public.points_at_part");
        assertThat(found.table("points_at_part").constraints().foreignKeys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void tellsIdentityGeneratedAndDefaultColumnsApart(Release release) {
        Found found = on(release);

        assertThat(found.column("made", "id").generation()).contains(new Generation.Identity(true));
        assertThat(found.column("made", "id2").generation()).contains(new Generation.Identity(false));
        assertThat(found.column("made", "a").generation()).contains(new Generation.Default("1"));
        assertThat(found.column("made", "twice").generation()).contains(new Generation.Computed("(a * 2)", true));
        assertThat(found.table("made").indexes().get(0).included()).containsExactly("a");
        assertThat(found.table("made").constraints().uniqueKeys().get(0).columns())
                .containsExactly("id");
    }

    @ParameterizedTest
    @EnumSource(value = Release.class, mode = Mode.EXCLUDE, names = "V9_6")
    void readsProcedures(Release release) {
        Routine tidy = routine(on(release).schema("public").routines(), "tidy");

        assertThat(tidy.kind()).isEqualTo(Routine.Kind.PROCEDURE);
        assertThat(tidy.returns()).isEmpty();
        assertThat(tidy.definition().orElseThrow()).startsWith("CREATE OR REPLACE PROCEDURE public.tidy");
        assertThat(tidy.parameters().get(0).mode()).isEqualTo(Routine.Mode.INOUT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            mode = Mode.INCLUDE,
            names = {"V15", "V18"})
    void isCompleteAndKnowsAllTypesOfItsOwn(Release release) {
        assertThat(on(release).batches()).allMatch(batch -> batch.complete());
        assertThat(on(release).table("room").columns().get(0).type().kind()).isEqualTo(TypeKind.UNKNOWN);
    }

    private static ForeignKey onlyKey(Table table) {
        assertThat(table.constraints().foreignKeys()).hasSize(1);
        return table.constraints().foreignKeys().get(0);
    }

    private static Routine routine(List<Routine> routines, String name) {
        return routines.stream()
                .filter(routine -> routine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no routine " + name));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Optional<String> some(String text) {
        return Optional.of(text);
    }

    private static String script(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(EdgeSchemaTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
