package io.garner.testkit.assertions;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.testkit.CatalogFixture;
import io.garner.testkit.junit.CatalogExtension;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LineageAssertTest {

    private static final String FILM = "svc.db.public.film";
    private static final String COPY = "svc.db.public.film_copy";
    private static final String LANGUAGE = "svc.db.public.language";

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @BeforeEach
    void fill() {
        CatalogFixture fixture = new CatalogFixture(catalog).withFilms();
        fixture.withAirflow();
        fixture.put("pipelines", "{'name': 'nightly', 'service': 'airflow'}");
        fixture.put("pipelines", "{'name': 'hourly', 'service': 'airflow'}");
        fixture.put(
                "lineage",
                "{'edge': {'fromEntity': {'type': 'table', 'id': '" + fixture.idOf("tables", FILM)
                        + "'}, 'toEntity': {'type': 'table', 'id': '" + fixture.idOf("tables", COPY)
                        + "'}, 'lineageDetails': {'sqlQuery': 'INSERT INTO film_copy\\nSELECT 1',"
                        + " 'source': 'PipelineLineage', 'description': 'copied',"
                        + " 'pipeline': {'type': 'pipeline', 'id': '"
                        + fixture.idOf("pipelines", "airflow.nightly") + "'},"
                        + " 'columnsLineage': [{'toColumn': '" + COPY + ".film_id', 'fromColumns': ['" + FILM
                        + ".film_id', '" + FILM + ".title']}]}}}");
    }

    @Test
    void readsLikeASentence() {
        assertThat(catalog)
                .hasLineage(FILM, COPY)
                .withColumn("film_id", "film_id")
                .withColumn(FILM + ".title", COPY + ".film_id")
                .withColumns(Set.of("film_id", "title"), "film_id")
                .withPipeline("airflow.nightly")
                .fromSource("PipelineLineage")
                .withSql("INSERT  INTO film_copy SELECT 1")
                .withDescription("copied")
                .and()
                .doesNotHaveLineage(COPY, FILM);
    }

    @Test
    void saysWhatFeedsTheTableInstead() {
        assertFails(
                () -> assertThat(catalog).hasLineage(LANGUAGE, COPY),
                "to have lineage from <" + LANGUAGE + "> to <" + COPY + ">, but <" + COPY + "> is fed by [" + FILM
                        + "]");
        assertFails(() -> assertThat(catalog).hasLineage(COPY, FILM), "is fed by nothing");
        assertFails(
                () -> assertThat(catalog).hasLineage("svc.db.public.films", COPY),
                "there is no table <svc.db.public.films>; nearest: " + FILM);
        assertFails(() -> assertThat(catalog).doesNotHaveLineage(FILM, COPY), "but it has: {");
    }

    @Test
    void saysWhatTheEdgeHasInstead() {
        assertFails(() -> edge().withColumn("language_id", "film_id"), "feeding <film_id>, but its mappings are [{");
        assertFails(() -> edge().withColumns(Set.of("film_id"), "film_id"), "just the columns [film_id] feeding");
        assertFails(() -> edge().withoutColumns(), "to have no columns");
        assertFails(() -> edge().withPipeline("airflow.hourly"), "to have the pipeline <airflow.hourly>, but it has {");
        assertFails(
                () -> edge().withPipeline("airflow.dayly"),
                "there is no pipeline <airflow.dayly>; nearest: airflow.hourly, airflow.nightly");
        assertFails(() -> edge().fromSource("ViewLineage"), "but it is PipelineLineage");
        assertFails(() -> edge().withSql("SELECT 2"), "INSERT INTO film_copy");
        assertFails(() -> edge().withDescription("x"), "but it is \"copied\"");
    }

    private static LineageAssert edge() {
        return assertThat(catalog).hasLineage(FILM, COPY);
    }

    private static void assertFails(ThrowingCallable assertion, String words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }
}
