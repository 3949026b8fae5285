package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.garner.catalog.CatalogServer;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnEdgesTest {

    private static final Fqn SCHEMA = Fqn.of("pg", "pagila", "public");
    private static final Fqn RENTAL = SCHEMA.child("rental");
    private static final Fqn SALES = SCHEMA.child("sales");
    private static final Edge EDGE = Edge.between(RENTAL, SALES)
            .withColumn("id", "id")
            .foundBy(Edge.Source.OPEN_LINEAGE)
            .withSql("INSERT INTO sales SELECT id FROM rental");

    private CatalogServer server = CatalogServer.start("1.2.0");
    private OpenMetadata catalog = Catalogs.patient(server);

    @AfterEach
    void stop() {
        catalog.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void theSameAgainIsOneReadAndNoWrite(String version) {
        start(version);
        OwnEdges own = own("crm");

        assertThat(own.put(EDGE)).isInstanceOf(EdgeOutcome.Created.class);
        server.requests().clear();
        assertThat(own.put(EDGE)).isInstanceOf(EdgeOutcome.Unchanged.class);
        assertThat(server.requests().all())
                .singleElement()
                .satisfies(request -> assertThat(request.method()).isEqualTo("GET"));
        assertThat(own("crm").put(EDGE)).isInstanceOf(EdgeOutcome.Unchanged.class);
        assertThat(own.put(EDGE.withColumn("id", "day"))).isInstanceOf(EdgeOutcome.Updated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void twoEmittersOfOneEdgeKeepBothTheirColumnsAndSettle(String version) {
        start(version);
        Edge other = Edge.between(RENTAL, SALES).withColumn("id", "day");

        assertThat(own("crm").put(EDGE)).isInstanceOf(EdgeOutcome.Created.class);
        assertThat(own("etl").put(other)).isInstanceOf(EdgeOutcome.Updated.class);
        assertThat(own("crm").put(EDGE)).isInstanceOf(EdgeOutcome.Unchanged.class);
        assertThat(own("etl").put(other)).isInstanceOf(EdgeOutcome.Unchanged.class);

        assertThat(columns()).containsExactlyInAnyOrder("pg.pagila.public.sales.id", "pg.pagila.public.sales.day");
        assertThat(own("etl").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Removed.class);
        assertThat(columns()).containsExactly("pg.pagila.public.sales.id");
        assertThat(own("crm").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Removed.class);
        assertThat(stored()).isEmpty();
        assertThat(own("crm").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatAnotherEmitterSaidOfAColumnThatHasGoneIsLeftOutAndTold(String version) {
        start(version);
        CatalogTables.put(catalog, SCHEMA, "sales", "id", "day", "amount", "old");
        own("etl").put(Edge.between(RENTAL, SALES).withColumn("id", "old").withColumn("id", "day"));
        CatalogTables.put(catalog, SCHEMA, "sales", "id", "day", "amount");

        EdgeOutcome outcome = own("crm").put(EDGE);

        assertThat(outcome).isInstanceOf(EdgeOutcome.Updated.class);
        assertThat(outcome.toString())
                .isEqualTo("updated; left out, because a column has gone: pg.pagila.public.rental.id to"
                        + " pg.pagila.public.sales.old");
        assertThat(columns()).containsExactlyInAnyOrder("pg.pagila.public.sales.id", "pg.pagila.public.sales.day");
        assertThat(own("crm").put(EDGE)).isInstanceOf(EdgeOutcome.Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anEdgeThatSomebodyElseMadeIsKeptAddedToOrReplaced(String version) {
        start(version);
        Edge manual = Edge.between(RENTAL, SALES).withColumn("id", "day").describedAs("agreed with sales");
        catalog.lineage().put(manual);
        EdgeDetails before = stored().orElseThrow();

        assertThat(own("crm").put(EDGE)).isEqualTo(new EdgeOutcome.KeptForeign(before));
        assertThat(own("crm").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isEqualTo(new EdgeOutcome.KeptForeign(before));
        assertThat(stored()).contains(before);

        OwnEdges merging = catalog.lineage().own("crm", ForeignEdges.MERGE);
        assertThat(merging.put(EDGE))
                .isInstanceOfSatisfying(
                        EdgeOutcome.Updated.class,
                        updated -> assertThat(updated.foreign()).isTrue());
        assertThat(merging.put(EDGE)).isInstanceOf(EdgeOutcome.Unchanged.class);
        assertThat(stored().orElseThrow().source()).contains("Manual");
        assertThat(columns()).hasSize(2);
        assertThat(merging.remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Removed.class);
        assertThat(EdgeShares.areAlike(stored().orElseThrow(), before)).isTrue();

        OwnEdges replacing = catalog.lineage().own("crm", ForeignEdges.REPLACE);
        assertThat(replacing.put(EDGE)).isInstanceOf(EdgeOutcome.Updated.class);
        assertThat(stored().orElseThrow().description()).contains("garner:crm");
        assertThat(columns()).containsExactly("pg.pagila.public.sales.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aColumnThatIsNotThereIsToldWithTheNearestOnEveryVersion(String version) {
        start(version);

        assertThat(own("crm").put(Edge.between(RENTAL, SALES).withColumn("ids", "dayz")))
                .hasToString("pg.pagila.public.rental has no column ids; nearest: id;"
                        + " pg.pagila.public.sales has no column dayz; nearest: day");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aColumnThatWasAddedSinceIsFound() {
        start("2.0.0");
        OwnEdges own = own("crm");
        own.put(EDGE);
        CatalogTables.put(catalog, SCHEMA, "sales", "id", "day", "later");

        assertThat(own.put(EDGE.withColumn("id", "later"))).isInstanceOf(EdgeOutcome.Updated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aMissingNameIsToldWithTheNearestOfItsLevel(String version) {
        start(version);

        assertThat(own("crm").put(Edge.between(RENTAL, SCHEMA.child("sale"))))
                .isEqualTo(new EdgeOutcome.EndMissing(EntityType.TABLE, SCHEMA.child("sale"), List.of(SALES)));
        assertThat(own("crm").put(Edge.between(Fqn.of("pg", "pagila", "pubic", "rental"), SALES)))
                .hasToString("the catalog has no table pg.pagila.pubic.rental; nearest: pg.pagila.public");
        assertThat(own("crm").put(Edge.between(Fqn.of("pq", "pagila", "public", "rental"), SALES)))
                .hasToString("the catalog has no table pq.pagila.public.rental; nearest: pg");
    }

    @Test
    void aTableThatWasMadeAnewIsFoundUnderItsNewId() {
        start("1.6.0");
        OwnEdges own = own("crm");
        own.put(EDGE);
        String id = catalog.find(EntityType.TABLE, SALES).orElseThrow().id();
        catalog.delete(EntityType.TABLE, id, true);
        CatalogTables.put(catalog, SCHEMA, "sales", "id", "day");

        assertThat(own.put(EDGE)).isInstanceOf(EdgeOutcome.Created.class);
        assertThat(stored()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatAnotherEmitterTellsIsNotTakenBackAndItsTellerNamed(String version) {
        start(version);
        own("crm").put(EDGE);

        EdgeOutcome outcome = own("etl").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES);

        assertThat(outcome).isInstanceOf(EdgeOutcome.KeptForeign.class);
        assertThat(outcome).hasToString("left as it is, because it is told by crm");
        assertThat(stored()).isPresent();
    }

    @Test
    void anEdgeOfAPersonIsKeptWithWhatItSays() {
        start("1.6.0");
        catalog.lineage().put(Edge.between(RENTAL, SALES).describedAs("agreed with sales"));

        assertThat(own("etl").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .hasToString("left as it is, because somebody else has made this edge (source Manual, described as"
                        + " \"agreed with sales\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aSecondTellerHearsWhichPipelineTheCatalogShows(String version) {
        start(version);
        CatalogTables.pipelines(catalog, "airflow", "first", "second");
        Edge mine = Edge.between(RENTAL, SALES).withColumn("id", "day").through(Fqn.of("airflow", "second"));

        assertThat(own("crm").put(EDGE.through(Fqn.of("airflow", "first"))).otherPipeline())
                .isEmpty();
        EdgeOutcome.OtherPipeline other =
                new EdgeOutcome.OtherPipeline(Fqn.of("airflow", "second"), Optional.of("airflow.first"));
        assertThat(own("etl").put(mine))
                .isInstanceOf(EdgeOutcome.Updated.class)
                .extracting(EdgeOutcome::otherPipeline)
                .isEqualTo(Optional.of(other));
        assertThat(own("etl").put(mine))
                .isInstanceOf(EdgeOutcome.Unchanged.class)
                .extracting(EdgeOutcome::otherPipeline)
                .isEqualTo(Optional.of(other));
        assertThat(own("crm").put(EDGE.through(Fqn.of("airflow", "first"))).otherPipeline())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatAPersonAddsToTheTextStaysWhileTheSameIsTold(String version) {
        start(version);
        Edge nightly = EDGE.describedAs("Nightly.");
        own("crm").put(nightly);
        describe(text -> text + "\nReviewed by Ann.");

        assertThat(own("crm").put(nightly)).isInstanceOf(EdgeOutcome.Unchanged.class);
        own("crm").put(nightly.withColumn("id", "day"));
        own("etl").put(Edge.between(RENTAL, SALES));

        assertThat(stored().orElseThrow().description().orElseThrow())
                .startsWith("garner:crm {")
                .endsWith("\nNightly.\nReviewed by Ann.");
        own("crm").put(EDGE.describedAs("Weekly."));
        assertThat(stored().orElseThrow().description().orElseThrow()).endsWith("]}\nWeekly.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aTextBeforeOurLineLeavesUsOurColumns(String version) {
        start(version);
        own("crm").put(EDGE);
        describe(text -> "Reviewed by Ann.\n" + text);

        assertThat(own("crm").put(Edge.between(RENTAL, SALES).withColumn("id", "day")))
                .isInstanceOf(EdgeOutcome.Updated.class);

        assertThat(columns()).containsExactly("pg.pagila.public.sales.day");
        assertThat(stored().orElseThrow().description().orElseThrow()).startsWith("Reviewed by Ann.\ngarner:crm {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void replacingAndRemovingLeaveWhatOtherEmittersTold(String version) {
        start(version);
        own("etl").put(Edge.between(RENTAL, SALES).withColumn("id", "day"));
        describe(text -> "Agreed with sales.\n" + text);
        catalog.lineage()
                .own("etl", ForeignEdges.MERGE)
                .put(Edge.between(RENTAL, SALES).withColumn("id", "day"));
        OwnEdges replacing = catalog.lineage().own("crm", ForeignEdges.REPLACE);

        assertThat(replacing.put(EDGE)).isInstanceOf(EdgeOutcome.Updated.class);

        assertThat(columns()).containsExactlyInAnyOrder("pg.pagila.public.sales.id", "pg.pagila.public.sales.day");
        assertThat(stored().orElseThrow().description().orElseThrow()).matches("garner:crm \\{.*}\ngarner:etl \\{.*}");
        describe(text -> "Agreed with sales.\n" + text);
        assertThat(replacing.remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Removed.class);
        assertThat(stored().orElseThrow().description()).contains("garner:etl");
        assertThat(columns()).containsExactly("pg.pagila.public.sales.day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void columnsOfADamagedLineStayAndAreToldOf(String version) {
        start(version);
        own("crm").put(EDGE);
        own("etl").put(Edge.between(RENTAL, SALES).withColumn("id", "day"));
        describe(text -> text.substring(0, text.length() - 5));

        assertThat(own("crm").put(Edge.between(RENTAL, SALES)).toString())
                .startsWith("updated; its description was damaged where it lists the columns of etl, ");

        assertThat(columns()).containsExactly("pg.pagila.public.sales.day");
        own("etl").remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES);
        assertThat(stored().orElseThrow().columnsLineage().orElse(List.of())).isEmpty();
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        start("1.4.0");

        assertThat(own("crm").dryRun(true).put(EDGE)).isInstanceOf(EdgeOutcome.Created.class);
        assertThat(stored()).isEmpty();
        own("crm").put(EDGE);
        assertThat(own("crm").dryRun(true).remove(EntityType.TABLE, RENTAL, EntityType.TABLE, SALES))
                .isInstanceOf(EdgeOutcome.Removed.class);
        assertThat(stored()).isPresent();
    }

    @Test
    void theNameOfAnEmitterHasNoBlanks() {
        start("1.4.0");

        assertThatIllegalArgumentException().isThrownBy(() -> own("my etl")).withMessageContaining("my etl");
    }

    /** Somebody edits the description. */
    private void describe(UnaryOperator<String> text) {
        EdgeDetails there = stored().orElseThrow();
        EdgeDetails edited = new EdgeDetails(
                there.sqlQuery(),
                there.columnsLineage(),
                there.pipeline(),
                there.description().map(text),
                there.source());
        Reference from = catalog.lineage().reference(EntityType.TABLE, RENTAL).orElseThrow();
        Reference to = catalog.lineage().reference(EntityType.TABLE, SALES).orElseThrow();
        assertThat(catalog.tableEdges().put(from, to, edited)).isEmpty();
    }

    private OwnEdges own(String owner) {
        return catalog.lineage().own(owner, ForeignEdges.KEEP);
    }

    private Optional<EdgeDetails> stored() {
        Reference from = catalog.lineage().reference(EntityType.TABLE, RENTAL).orElseThrow();
        Reference to = catalog.lineage().reference(EntityType.TABLE, SALES).orElseThrow();
        return catalog.lineage().edge(from, to);
    }

    private List<String> columns() {
        return stored().orElseThrow().columnsLineage().orElseThrow().stream()
                .map(EdgeDetails.ColumnsBody::toColumn)
                .toList();
    }

    private void start(String version) {
        catalog.close();
        server.close();
        server = CatalogServer.start(version);
        catalog = Catalogs.patient(server);
        CatalogTables.containers(catalog);
        CatalogTables.put(catalog, SCHEMA, "rental", "id");
        CatalogTables.put(catalog, SCHEMA, "sales", "id", "day");
    }
}
