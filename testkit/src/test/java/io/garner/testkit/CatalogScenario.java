package io.garner.testkit;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;

import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What must hold in any catalog, the embedded one and a real one. */
public abstract class CatalogScenario {

    protected abstract CatalogUnderTest catalog();

    @Test
    void tablesKeysAndAnEdgeArrive() {
        CatalogUnderTest catalog = catalog();
        new CatalogFixture(catalog).withFilms();
        Fqn schema = Fqn.of("svc", "db", "public");

        try (OpenMetadata client =
                OpenMetadata.connect(OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::token)))) {
            EdgeOutcome outcome = client.lineage()
                    .put(Edge.between(schema.child("film"), schema.child("film_copy"))
                            .withColumn("film_id", "film_id")
                            .foundBy(Edge.Source.QUERY)
                            .withSql("INSERT INTO film_copy SELECT film_id FROM film"));
            Assertions.assertThat(outcome).isInstanceOf(EdgeOutcome.Created.class);
        }

        assertThat(catalog)
                .hasService("svc")
                .hasTable("svc.db.public.film")
                .withColumns("film_id", "language_id", "title")
                .withPrimaryKey("film_id")
                .withForeignKey("language_id", "svc.db.public.language.language_id")
                .and()
                .hasLineage("svc.db.public.film", "svc.db.public.film_copy")
                .withColumn("film_id", "film_id")
                .fromSource("QueryLineage")
                .and()
                .doesNotHaveLineage("svc.db.public.film_copy", "svc.db.public.language");
    }
}
