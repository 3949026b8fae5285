package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.TableName;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A reading that contradicts the catalog is dropped. */
class ChecksTest {

    private static final TableName ORDERS = new TableName("crm", "shop", "orders");
    private static final TableName STRANGERS = new TableName("crm", "hr", "orders");

    @Test
    void aRelationThatTheCatalogDoesNotNameDropsAll() {
        ColumnLineage lineage = resolve(
                "SELECT o.id, c.email FROM orders o, customers c",
                List.of("id", "email"),
                Dependency.read(ORDERS, Set.of("id")));

        assertThat(lineage.outputs()).extracting(Output::column).containsExactly("id");
        assertThat(lineage.unread()).extracting(Unread::column).containsExactly("email");
    }

    @Test
    void aColumnThatTheCatalogDoesNotNameDropsAll() {
        ColumnLineage lineage = resolve(
                "SELECT o.id, o.tax FROM orders o",
                List.of("id", "tax"),
                Dependency.read(ORDERS, Set.of("id", "amount")));

        assertThat(lineage.outputs()).isEmpty();
        assertThat(lineage.unread())
                .hasSize(2)
                .first()
                .extracting(Unread::reason)
                .asString()
                .contains("tax", "does not");
    }

    @Test
    void aColumnThatOnlyFiltersIsCheckedToo() {
        ColumnLineage lineage = resolve(
                "SELECT o.id FROM orders o WHERE o.tax > 1", List.of("id"), Dependency.read(ORDERS, Set.of("id")));

        assertThat(lineage.outputs()).isEmpty();
    }

    @Test
    void whatIsCalculatedIsNotToldWhenARelationWasNotFound() {
        ColumnLineage lineage = resolve(
                "SELECT o.id, o.tax + 1 AS more FROM orders o",
                List.of("id", "more"),
                Dependency.read(ORDERS, Set.of("id", "tax")),
                Dependency.read(new TableName("crm", "shop", "rates"), Set.of("rate")));

        assertThat(lineage.outputs()).extracting(Output::column).containsExactly("id");
        assertThat(lineage.unread())
                .extracting(Unread::reason)
                .first()
                .asString()
                .contains("also reads crm.shop.rates");
    }

    @Test
    void theCatalogSettlesANameWithoutSchema() {
        ColumnLineage lineage =
                resolve("SELECT id FROM orders", List.of("id"), Dependency.read(STRANGERS, Set.of("id")));

        assertThat(lineage.outputs()).hasSize(1);
        assertThat(lineage.outputs().get(0).sources()).containsExactly(new SourceColumn(STRANGERS, "id"));
    }

    @Test
    void aNameThatMayBeOneOfTwoIsNotTold() {
        ColumnLineage lineage = resolve(
                "SELECT o.id FROM orders o JOIN hr.orders h ON h.id = o.id",
                List.of("id"),
                Dependency.read(ORDERS, Set.of("id")),
                Dependency.read(STRANGERS, Set.of("id")));

        assertThat(lineage.outputs()).isEmpty();
    }

    @Test
    void aRelationThatIsNotHarvestedIsToldAsTheCatalogKnowsIt() {
        TableName other = new TableName("crm", "legal", "cases");
        ColumnLineage lineage = resolve(
                "SELECT c.no, opened FROM legal.cases c",
                List.of("no", "opened"),
                Dependency.read(other, Set.of("no", "opened")));

        assertThat(lineage.outputs().get(1).sources()).containsExactly(new SourceColumn(other, "opened"));
    }

    @Test
    void itsStarIsNotTold() {
        TableName other = new TableName("crm", "legal", "cases");
        ColumnLineage lineage = resolve(
                "SELECT * FROM legal.cases c", List.of("no", "opened"), Dependency.read(other, Set.of("no", "opened")));

        assertThat(lineage.unread())
                .hasSize(2)
                .first()
                .extracting(Unread::reason)
                .asString()
                .contains("selects *");
    }

    @Test
    void anotherNumberOfColumnsDropsAll() {
        assertThat(resolve("SELECT * FROM rates", List.of("country")).outputs()).isEmpty();
    }

    @Test
    void anotherOrderOfColumnsDropsAll() {
        assertThat(resolve("SELECT * FROM rates", List.of("rate", "country")).outputs())
                .isEmpty();
    }

    private static ColumnLineage resolve(String sql, List<String> columns, Dependency... dependencies) {
        Optional<Dependencies> known =
                dependencies.length == 0 ? Optional.empty() : Optional.of(Dependencies.on(List.of(dependencies)));
        return new SqlColumnLineage()
                .resolve(new ViewText(
                        Dialect.POSTGRES,
                        new TableName("crm", "shop", "v"),
                        sql,
                        columns,
                        known,
                        new CorpusTables(Dialect.POSTGRES)));
    }
}
