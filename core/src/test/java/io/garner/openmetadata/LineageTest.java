package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.catalog.LoggedRequest;
import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineageTest {

    private static final Fqn SCHEMA = Fqn.of("pg", "pagila", "public");
    private static final Fqn RENTAL = SCHEMA.child("rental");
    private static final Fqn SALES = SCHEMA.child("sales.by day");

    private CatalogServer server = CatalogServer.start("1.2.0");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "2.0.0"})
    void anEdgeComesBackAsItWasPut(String version) {
        OpenMetadata catalog = withTables(version);

        EdgeOutcome outcome = catalog.lineage()
                .put(Edge.between(RENTAL, SALES)
                        .withColumn("id", "rental.id")
                        .foundBy(Edge.Source.QUERY)
                        .withSql("INSERT INTO sales SELECT id FROM rental")
                        .describedAs("nightly"));

        EdgeOutcome.Created stored = (EdgeOutcome.Created) outcome;
        StoredEdge edge = lineageOf(catalog, SALES)
                .edge(stored.from().id(), stored.to().id())
                .orElseThrow();
        EdgeDetails details = edge.lineageDetails().orElseThrow();
        assertThat(stored.leftOut()).isEmpty();
        assertThat(details.columnsLineage().orElseThrow())
                .containsExactly(new ColumnsBody(
                        List.of("pg.pagila.public.rental.id"),
                        "pg.pagila.public.\"sales.by day\".\"rental.id\"",
                        Optional.empty()));
        assertThat(details.source()).contains("QueryLineage");
        assertThat(details.sqlQuery()).contains("INSERT INTO sales SELECT id FROM rental");
        assertThat(details.description()).contains("nightly");
        assertThat(lineageOf(catalog, RENTAL).downstreamEdges().orElseThrow()).containsExactly(edge);
    }

    @Test
    void whatAnEdgeDoesNotSayIsForgottenByTheNextPut() {
        OpenMetadata catalog = withTables("1.4.0");
        catalog.lineage().put(Edge.between(RENTAL, SALES).withColumn("id", "rental.id"));

        catalog.lineage().put(Edge.between(RENTAL, SALES));

        EdgeDetails details =
                lineageOf(catalog, SALES).edges().get(0).lineageDetails().orElseThrow();
        assertThat(details.columnsLineage().orElse(List.of())).isEmpty();
        assertThat(details.source()).contains("Manual");
    }

    @Test
    void noMemberIsSentAsNull() {
        withTables("1.4.0").lineage().put(Edge.between(RENTAL, SALES));

        assertThat(lastPut().toString()).doesNotContain("null").doesNotContain("[]");
        assertThat(lastPut().at("/edge/fromEntity").fieldNames()).toIterable().containsExactly("id", "type");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0,SPARK,PipelineLineage",
        "1.3.0,OPEN_LINEAGE,PipelineLineage",
        "1.2.0,VIEW,ViewLineage",
        "1.4.0,SPARK,SparkLineage",
        "1.4.0,OPEN_LINEAGE,OpenLineage"
    })
    void speaksOfSourcesInTheServersWords(String version, Edge.Source source, String word) {
        OpenMetadata catalog = withTables(version);

        EdgeOutcome outcome = catalog.lineage().put(Edge.between(RENTAL, SALES).foundBy(source));

        assertThat(outcome).isInstanceOf(EdgeOutcome.Created.class);
        assertThat(lastPut().at("/edge/lineageDetails/source").asText()).isEqualTo(word);
    }

    @Test
    void anEndThatIsNotThereIsAnOutcomeAndNothingIsSent() {
        OpenMetadata catalog = withTables("1.4.0");
        Fqn nothing = SCHEMA.child("nothing");

        assertThat(catalog.lineage().put(Edge.between(nothing, SALES)))
                .isEqualTo(new EdgeOutcome.EndMissing(EntityType.TABLE, nothing, List.of()))
                .hasToString("the catalog has no table pg.pagila.public.nothing");
        assertThat(catalog.lineage().put(Edge.between(RENTAL, nothing)))
                .isEqualTo(new EdgeOutcome.EndMissing(EntityType.TABLE, nothing, List.of()));
        assertThat(catalog.lineage().put(Edge.between(RENTAL, SALES).through(Fqn.of("airflow", "nightly"))))
                .isEqualTo(new EdgeOutcome.EndMissing(EntityType.PIPELINE, Fqn.of("airflow", "nightly"), List.of()));
        assertThat(server.requests().count("PUT", "/api/v1/lineage")).isZero();
        assertThat(catalog.lineage().of(EntityType.TABLE, nothing, 1, 1)).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsARefusalInTheServersWords() {
        OpenMetadata catalog = withTables("1.4.0");

        assertThat(catalog.lineage().put(Edge.between(RENTAL, SALES).withColumn("nope", "rental.id")))
                .isInstanceOfSatisfying(EdgeOutcome.Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.toString()).contains("pg.pagila.public.rental.nope", "(HTTP 400)");
                });
    }

    @Test
    void anEdgeIsDeletedOnce() {
        OpenMetadata catalog = withTables("1.4.0");
        EdgeOutcome.Created stored = (EdgeOutcome.Created) catalog.lineage().put(Edge.between(RENTAL, SALES));

        assertThat(catalog.lineage().delete(stored.from(), stored.to())).isTrue();
        assertThat(catalog.lineage().delete(stored.from(), stored.to())).isFalse();
        assertThat(lineageOf(catalog, SALES).edges()).isEmpty();
    }

    @Test
    void onlySoManyEdgesAreFollowed() {
        OpenMetadata catalog = withTables("1.4.0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.lineage().of(EntityType.TABLE, SALES, 4, 0))
                .withMessageContaining("0 to 3");
    }

    private static EntityLineage lineageOf(OpenMetadata catalog, Fqn table) {
        return catalog.lineage().of(EntityType.TABLE, table, 1, 1).orElseThrow();
    }

    private JsonNode lastPut() {
        List<LoggedRequest> puts = server.requests().all().stream()
                .filter(request -> request.path().equals("/api/v1/lineage"))
                .toList();
        return puts.get(puts.size() - 1).body().orElseThrow();
    }

    private OpenMetadata withTables(String version) {
        server.close();
        server = CatalogServer.start(version);
        OpenMetadata catalog =
                OpenMetadata.connect(OpenMetadataConfig.of(server.apiUrl(), Secret.of(server::botToken)));
        CatalogTables.containers(catalog);
        CatalogTables.put(catalog, SCHEMA, "rental", "id");
        CatalogTables.put(catalog, SCHEMA, "sales.by day", "rental.id");
        return catalog;
    }
}
