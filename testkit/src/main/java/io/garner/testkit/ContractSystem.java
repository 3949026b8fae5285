package io.garner.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.garner.model.ForeignKey;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableName;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import io.garner.testkit.contract.Capability;
import io.garner.testkit.contract.ContractFixture;
import io.garner.testkit.contract.Fixture;
import io.garner.testkit.contract.Seen;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The half of {@link SourceContract} that a connector's test class fills in: a system to create objects in and to open
 * sources over.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ContractSystem {

    private static final int PATIENCE_MILLIS = 5_000;

    private Optional<Seen> found = Optional.empty();

    /** Creates these objects; {@link io.garner.testkit.contract.SqlScript} writes them in SQL. Called once. */
    protected abstract void create(Fixture fixture) throws Exception;

    /** Opens a source as somebody who may read everything. */
    protected abstract Source open();

    /**
     * Opens a source as somebody who may not read everything: no right on {@link ContractFixture#CLOSED}, and, where a
     * system tells all of its structure to everybody, no right on a part of the system's own catalog.
     */
    protected abstract Source openLimited();

    /** How many statements the sources have sent to the system so far; empty when that cannot be counted. */
    protected abstract OptionalLong statements();

    /** How many connections of the sources the system has now; empty when that cannot be counted. */
    protected abstract OptionalInt openConnections();

    /** Whether the source delivers this, and the system has it. */
    protected boolean can(Capability capability) {
        return true;
    }

    /** The scope that holds the schemas of the fixture. */
    protected HarvestScope scope() {
        return HarvestScope.EVERYTHING;
    }

    /** How many characters the longest name of the system has. */
    protected int longestName() {
        return 63;
    }

    @BeforeAll
    final void createTheFixture() throws Exception {
        create(ContractFixture.of(longestName(), this::can));
        found = Optional.of(harvest(this::open, scope()));
    }

    final Seen all() {
        return found.orElseThrow();
    }

    final SchemaBatch main() {
        return all().schema(ContractFixture.MAIN).orElseThrow();
    }

    final Table table(String name) {
        return all().table(ContractFixture.MAIN, name);
    }

    final TableName name(String table) {
        return new TableName(main().database().name(), ContractFixture.MAIN, table);
    }

    static ForeignKey onlyKey(Table table) {
        assertThat(table.constraints().foreignKeys()).hasSize(1);
        return table.constraints().foreignKeys().get(0);
    }

    static Stream<TableName> names(SchemaBatch batch) {
        return batch.tables().stream()
                .map(table ->
                        new TableName(batch.database().name(), batch.schema().name(), table.name()));
    }

    /** Whether to check; of what the source cannot do, it must have said so. */
    final boolean does(Capability capability) {
        if (!can(capability)) {
            capability
                    .word()
                    .ifPresent(word -> assertThat(all().says(word))
                            .as(
                                    "a finding says that the source does without what is called \"%s\": %s",
                                    word, all().findings())
                            .isTrue());
        }
        return can(capability);
    }

    final Seen harvest(Supplier<Source> opening, HarvestScope scope) {
        try (Source source = opening.get()) {
            return Seen.harvestOf(source, narrowed(scope));
        }
    }

    /** The schemas of the fixture and no others. */
    static HarvestScope narrowed(HarvestScope scope) {
        NameFilter ours = scope.schemas().and(NameFilter.including("contract.*"));
        HarvestScope narrowed = new HarvestScope(scope.databases(), ours, scope.tables());
        return scope.unit().map(narrowed::only).orElse(narrowed);
    }

    final HarvestScope withSchemas(NameFilter schemas) {
        return new HarvestScope(scope().databases(), scope().schemas().and(schemas), scope().tables());
    }

    final long statementsFor(String schema) {
        long before = counted(statements());
        harvest(this::open, withSchemas(NameFilter.including(schema)));
        return counted(statements()) - before;
    }

    private static long counted(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : abort("Not checked: this system cannot count its statements");
    }

    final void assertNoConnection(String when) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        int open = connections();
        while (open > 0 && System.currentTimeMillis() < deadline) {
            pause();
            open = connections();
        }
        assertThat(open).as("connections " + when).isZero();
    }

    private int connections() {
        OptionalInt count = openConnections();
        return count.isPresent() ? count.getAsInt() : abort("Not checked: this system cannot count its connections");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
