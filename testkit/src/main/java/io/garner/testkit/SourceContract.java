package io.garner.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.model.Column;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.ForeignKey;
import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.ViewDefinition;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.SchemaSize;
import io.garner.source.Source;
import io.garner.source.WorkUnit;
import io.garner.source.WorkUnits;
import io.garner.testkit.contract.Capability;
import io.garner.testkit.contract.ContractFixture;
import io.garner.testkit.contract.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every connector keeps, as tests. A connector's own test class extends this one and supplies a system: a way to
 * create objects in it and to open a source over it. What the source cannot do it must at least say: a fact of a
 * {@link Capability} that is answered with {@code false} is not skipped, but looked for among the findings.
 *
 * <p>JUnit runs it like any class of tests, one instance for all of them.
 */
public abstract class SourceContract extends ContractSystem {

    @Test
    void columnsComeInTheirOrderWithWhatTheyAllow() {
        Table parent = table("parent");

        assertThat(parent.columns()).extracting(Column::name).containsExactly("a", "b", "note", "code");
        assertThat(parent.columns()).extracting(Column::ordinal).containsExactly(1, 2, 3, 4);
        assertThat(parent.columns()).extracting(Column::nullable).containsExactly(false, false, true, false);
    }

    @Test
    void aPrimaryKeyHasTheOrderItWasDeclaredWith() {
        if (does(Capability.PRIMARY_KEYS)) {
            assertThat(table("parent").constraints().primaryKey().map(PrimaryKey::columns))
                    .contains(List.of("b", "a"));
        }
    }

    @Test
    void aUniqueKeyHasTheOrderItWasDeclaredWith() {
        if (does(Capability.UNIQUE_KEYS)) {
            assertThat(table("parent").constraints().uniqueKeys())
                    .extracting(UniqueKey::columns)
                    .containsExactly(List.of("code", "a"));
        }
    }

    @Test
    void aForeignKeyPairsItsColumnsAsDeclared() {
        if (does(Capability.FOREIGN_KEYS)) {
            ForeignKey key = onlyKey(table("child"));

            assertThat(key.columns()).containsExactly("y", "x");
            assertThat(key.referencedColumns()).containsExactly("b", "a");
            assertThat(key.referencedTable()).isEqualTo(name("parent"));
        }
    }

    @Test
    void foreignKeysLeadToTheTableItselfInCirclesAndToOtherSchemas() {
        if (does(Capability.FOREIGN_KEYS)) {
            assertThat(onlyKey(table("node")).referencedTable()).isEqualTo(name("node"));
            assertThat(onlyKey(table("egg")).referencedTable()).isEqualTo(name("hen"));
            assertThat(onlyKey(table("hen")).referencedTable()).isEqualTo(name("egg"));
            assertThat(onlyKey(all().table(ContractFixture.ODD, "pointer")).referencedTable())
                    .isEqualTo(name("node"));
        }
    }

    @Test
    void commentsComeAsTheyWereWritten() {
        if (does(Capability.COMMENTS)) {
            assertThat(main().schema().comment()).contains(ContractFixture.COMMENT);
            assertThat(table("parent").comment()).contains(ContractFixture.COMMENT);
            assertThat(table("parent").column("note").flatMap(Column::comment)).contains(ContractFixture.COMMENT);
            assertThat(table("node").comment()).isEmpty();
        }
    }

    @Test
    void namesComeAsTheyWereWritten() {
        List<String> odd = ContractFixture.oddNames(longestName(), this::can);

        assertThat(main().tables()).extracting(Table::name).containsAll(odd);
        assertThat(table("odd_columns").columns()).extracting(Column::name).containsExactlyElementsOf(odd);
        assertThat(all().schema(ContractFixture.ODD)).isPresent();
    }

    @Test
    void aViewComesWithItsText() {
        Table view = table("node_view");

        assertThat(view.kind().isView()).isTrue();
        assertThat(view.columns()).extracting(Column::name).containsExactly("above", "id");
        if (does(Capability.VIEW_TEXTS)) {
            assertThat(view.view())
                    .hasValueSatisfying(text -> assertThat(text.sql())
                            .containsIgnoringCase("CREATE VIEW")
                            .contains("node", "above"));
        }
    }

    @Test
    void aViewDependsOnTheRelationAndTheColumnsThatItSelects() {
        if (does(Capability.DEPENDENCIES)) {
            assertThat(dependenciesOf("node_view"))
                    .contains(Dependencies.on(List.of(Dependency.read(name("node"), Set.of("above", "id")))));
            assertThat(dependenciesOf("over_view"))
                    .as("a view over a view depends on that view, not on the table behind it")
                    .contains(Dependencies.on(List.of(Dependency.read(name("node_view"), Set.of("id")))));
        }
    }

    private Optional<Dependencies> dependenciesOf(String view) {
        return table(view).view().flatMap(ViewDefinition::dependencies);
    }

    @Test
    void aPartIsWhatTheWholeHasOfIt() {
        List<SchemaSize> sizes;
        try (Source source = open()) {
            sizes = source.sizes(narrowed(scope()), finding -> {});
        }
        if (sizes.isEmpty()) {
            // What cannot be divided is a unit as a whole.
            assertThat(WorkUnits.divide(sizes, 4)).hasSize(1);
            return;
        }
        String database = main().database().name();

        assertThat(sizes)
                .extracting(size -> size.schema().orElse(""))
                .containsExactlyInAnyOrderElementsOf(all().batches().stream()
                        .map(batch -> batch.schema().name())
                        .toList());
        assertThat(harvest(this::open, scope().only(part(database, ContractFixture.ODD)))
                        .batches())
                .isEqualTo(all().schema(ContractFixture.ODD).stream().toList());
        assertThat(harvest(this::open, scope().only(part(database, "no such schema")))
                        .batches())
                .isEmpty();
    }

    private static WorkUnit part(String database, String schema) {
        return new WorkUnit(Map.of(database, Set.of(schema)));
    }

    @Test
    void aSchemaWithoutTablesIsASchema() {
        if (does(Capability.EMPTY_SCHEMAS)) {
            assertThat(all().schema(ContractFixture.EMPTY))
                    .hasValueSatisfying(batch -> assertThat(batch.tables()).isEmpty());
        }
    }

    @Test
    void whatMayBeReadIsReadInFull() {
        assertThat(all().batches())
                .allSatisfy(batch -> assertThat(batch.unread()).isEmpty());
    }

    @Test
    void nothingComesTwice() {
        assertThat(all().batches())
                .extracting(
                        batch -> batch.database().name() + "/" + batch.schema().name())
                .doesNotHaveDuplicates();
        assertThat(all().batches().stream().flatMap(ContractSystem::names)).doesNotHaveDuplicates();
    }

    @Test
    void asLongAsNothingChangesAHarvestGivesTheSame() {
        assertThat(harvest(this::open, scope())).isEqualTo(all());
    }

    @Test
    void oneSourceMayBeHarvestedTwice() {
        try (Source source = open()) {
            Seen first = Seen.harvestOf(source, narrowed(scope()));

            assertThat(Seen.harvestOf(source, narrowed(scope()))).isEqualTo(first);
        }
    }

    @Test
    void filtersMatchWholeNamesInAnyCase() {
        HarvestScope oneSchema = withSchemas(NameFilter.including("CONTRACT"));

        Seen seen = harvest(this::open, oneSchema.withTables(NameFilter.including("NODE", "ar.*", "with.dot")));

        assertThat(seen.batches()).extracting(batch -> batch.schema().name()).containsExactly(ContractFixture.MAIN);
        assertThat(seen.tables(ContractFixture.MAIN))
                .extracting(Table::name)
                .containsExactlyInAnyOrder("node", "with.dot");
        assertThat(seen.table(ContractFixture.MAIN, "node")).isEqualTo(table("node"));
    }

    @Test
    void whatIsExcludedIsLeftOutAlsoWhenItIsIncluded() {
        HarvestScope fewer = withSchemas(new NameFilter(List.of("contract.*"), List.of("contract_.*", "Contract .+")));

        Seen seen =
                harvest(this::open, fewer.withTables(new NameFilter(List.of("node.*", "egg"), List.of("NODE_VIEW"))));

        assertThat(seen.batches()).extracting(batch -> batch.schema().name()).containsExactly(ContractFixture.MAIN);
        assertThat(seen.tables(ContractFixture.MAIN)).extracting(Table::name).containsExactlyInAnyOrder("egg", "node");
    }

    @Test
    void whatALimitedLoginMayNotReadIsAFindingWithTheGrant() {
        Seen limited = harvest(this::openLimited, scope());

        if (!can(Capability.RIGHTS)) {
            assertThat(limited).isEqualTo(all());
            return;
        }
        assertThat(limited.findings()).extracting(Finding::remedy).anyMatch(remedy -> remedy.contains("GRANT"));
        assertThat(limited.schema(ContractFixture.CLOSED).filter(SchemaBatch::complete))
                .as("the closed schema is either not there or marked as incomplete")
                .isEmpty();
        assertThat(limited.schema(ContractFixture.MAIN)).isPresent();
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfTables() {
        long few = statementsFor(ContractFixture.FEW);
        long many = statementsFor(ContractFixture.MANY);

        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aSourceMayBeClosedTwice() {
        Source source = open();
        source.close();

        assertThatCode(source::close).doesNotThrowAnyException();
    }

    @Test
    void aSourceThatIsClosedSaysSo() {
        Source source = open();
        source.close();

        assertThatThrownBy(() -> Seen.harvestOf(source, scope()))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void noConnectionStaysOpen() {
        try (Source source = open()) {
            Seen.harvestOf(source, narrowed(scope()));
            assertNoConnection("after a harvest");
            try (Stream<Harvested> halfRead = source.harvest(narrowed(scope()), finding -> {})) {
                assertThat(halfRead.findFirst()).isPresent();
            }
            assertNoConnection("after a harvest that was read in part");
            assertThat(source.harvest(narrowed(scope()), finding -> {})
                            .iterator()
                            .hasNext())
                    .isTrue();
        }
        assertNoConnection("after closing a source with its harvest");
    }
}
