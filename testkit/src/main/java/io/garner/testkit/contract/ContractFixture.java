package io.garner.testkit.contract;

import io.garner.testkit.contract.Fixture.Column;
import io.garner.testkit.contract.Fixture.ColumnType;
import io.garner.testkit.contract.Fixture.ForeignKey;
import io.garner.testkit.contract.Fixture.Schema;
import io.garner.testkit.contract.Fixture.Table;
import io.garner.testkit.contract.Fixture.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The objects that the contract looks for. All its schemas start with {@code contract}, in this or another case. */
public final class ContractFixture {

    /** The schema with nearly everything in it. */
    public static final String MAIN = "contract";

    /** A schema whose name is as odd as a table's may be. */
    public static final String ODD = "Contract \"odd\".ünïcode ☃";

    /** A schema with nothing in it. */
    public static final String EMPTY = "contract_empty";

    /** A schema that the limited login has no right on. */
    public static final String CLOSED = "contract_closed";

    /** Schemas of few and of many tables; a source needs as many statements for both. */
    public static final String FEW = "contract_few";

    public static final String MANY = "contract_many";

    /** What schema, table and column say of themselves. */
    public static final String COMMENT = "It's \"quoted\", and ünïcode: ☃";

    private static final int SEVERAL = 3;
    private static final int VERY_MANY = 120;

    private ContractFixture() {}

    /** Everything that the system can hold. */
    public static Fixture of(int longestName, Predicate<Capability> can) {
        return new Fixture(List.of(
                new Schema(MAIN, Optional.of(COMMENT), main(longestName, can), List.of(view(), viewOfAView())),
                new Schema(ODD, Optional.empty(), List.of(pointer()), List.of()),
                new Schema(EMPTY, Optional.empty(), List.of(), List.of()),
                new Schema(CLOSED, Optional.empty(), List.of(plain("secret")), List.of()),
                new Schema(FEW, Optional.empty(), numbered(SEVERAL), List.of()),
                new Schema(MANY, Optional.empty(), numbered(VERY_MANY), List.of())));
    }

    /** Names that a careless reader or writer breaks. */
    public static List<String> oddNames(int longestName, Predicate<Capability> can) {
        List<String> names = new ArrayList<>(List.of(
                "with blank",
                "with.dot",
                "with \"quote\"",
                "it's",
                "select",
                "Grüße ☃",
                "n".repeat(longestName),
                "Pair"));
        if (can.test(Capability.CASE_PAIRS)) {
            names.add("pair");
        }
        return names;
    }

    private static List<Table> main(int longestName, Predicate<Capability> can) {
        List<Table> tables = new ArrayList<>(List.of(parent(), child(), node(), egg("egg", "hen"), egg("hen", "egg")));
        List<String> odd = oddNames(longestName, can);
        odd.forEach(name -> tables.add(plain(name)));
        List<Column> columns = odd.stream()
                .map(name -> new Column(name, ColumnType.INTEGER, true, Optional.empty()))
                .toList();
        tables.add(new Table("odd_columns", Optional.empty(), columns, List.of(), List.of(), List.of()));
        return tables;
    }

    /** Its keys run against the order of its columns. */
    private static Table parent() {
        List<Column> columns = List.of(
                key("a"),
                key("b"),
                new Column("note", ColumnType.TEXT, true, Optional.of(COMMENT)),
                new Column("code", ColumnType.TEXT, false, Optional.empty()));
        List<List<String>> unique = List.of(List.of("code", "a"));
        return new Table("parent", Optional.of(COMMENT), columns, List.of("b", "a"), unique, List.of());
    }

    private static Table child() {
        ForeignKey toParent = new ForeignKey(List.of("y", "x"), MAIN, "parent", List.of("b", "a"));
        return new Table(
                "child",
                Optional.empty(),
                List.of(key("id"), key("x"), key("y")),
                List.of("id"),
                List.of(),
                List.of(toParent));
    }

    private static Table node() {
        return keyed("node", optional("above"), new ForeignKey(List.of("above"), MAIN, "node", List.of("id")));
    }

    private static Table egg(String name, String other) {
        return keyed(name, optional("of"), new ForeignKey(List.of("of"), MAIN, other, List.of("id")));
    }

    private static Table pointer() {
        return keyed("pointer", optional("node"), new ForeignKey(List.of("node"), MAIN, "node", List.of("id")));
    }

    private static View view() {
        return new View("node_view", "node", List.of("above", "id"));
    }

    private static View viewOfAView() {
        return new View("over_view", "node_view", List.of("id"));
    }

    private static Table plain(String name) {
        return new Table(name, Optional.empty(), List.of(key("id")), List.of("id"), List.of(), List.of());
    }

    private static Table keyed(String name, Column more, ForeignKey key) {
        return new Table(name, Optional.empty(), List.of(key("id"), more), List.of("id"), List.of(), List.of(key));
    }

    private static List<Table> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> plain("t" + i)).toList();
    }

    private static Column key(String name) {
        return new Column(name, ColumnType.INTEGER, false, Optional.empty());
    }

    private static Column optional(String name) {
        return new Column(name, ColumnType.INTEGER, true, Optional.empty());
    }
}
