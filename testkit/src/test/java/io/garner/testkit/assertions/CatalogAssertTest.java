package io.garner.testkit.assertions;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.testkit.CatalogFixture;
import io.garner.testkit.CatalogUnderTest;
import io.garner.testkit.junit.CatalogExtension;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogAssertTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @BeforeEach
    void fill() {
        new CatalogFixture(catalog).withFilms();
    }

    @Test
    void readsLikeASentence() {
        assertThat(catalog)
                .hasService("svc")
                .hasDatabase("svc.db")
                .hasSchema("svc.db.public")
                .doesNotHaveTable("svc.db.public.actor")
                .hasTable("svc.db.public.film")
                .ofType("Regular")
                .withDescription("About film.")
                .withColumns("film_id", "language_id", "title")
                .withColumn("film_id", "INT")
                .withColumn("title")
                .withColumnDescription("film_id", "The key.")
                .withPrimaryKey("film_id")
                .withForeignKey("language_id", "svc.db.public.language.language_id")
                .and()
                .hasTable("svc.db.public.film_copy")
                .withForeignKey(
                        List.of("language_id", "film_id"),
                        List.of("svc.db.public.film.language_id", "svc.db.public.film.film_id"));
    }

    @Test
    void readsAnyCatalogWithATokenLikewise() {
        assertThat(CatalogUnderTest.at(catalog.apiUrl(), catalog::token)).hasTable("svc.db.public.film");
        assertThat(CatalogUnderTest.of(catalog.server())).hasTable("svc.db.public.film");
    }

    @Test
    void namesTheNearestWhenSomethingIsMissing() {
        assertFails(
                () -> assertThat(catalog).hasTable("svc.db.public.Flim"),
                "to have table <svc.db.public.Flim>, but there is no table <svc.db.public.Flim>;"
                        + " nearest: svc.db.public.film, svc.db.public.film_copy, svc.db.public.language");
        assertFails(
                () -> assertThat(catalog).hasTable("svc.db.pub.film"),
                "because there is no schema <svc.db.pub>; nearest: svc.db.public.film");
        assertFails(() -> assertThat(catalog).hasService("src"), "there is no service <src>; nearest: svc");
        assertFails(() -> assertThat(catalog).hasDatabase("svc.bd"), "there is no database <svc.bd>; nearest: svc.db");
        assertFails(
                () -> assertThat(catalog).hasSchema("svc.db.publik"),
                "there is no schema <svc.db.publik>; nearest: svc.db.public");
        assertFails(
                () -> assertThat(catalog).hasTable("svc.db.public.Flim"),
                catalog.apiUrl().toString());
    }

    @Test
    void saysWhatIsThereInsteadOfWhatWasExpected() {
        assertFails(
                () -> assertThat(catalog).doesNotHaveTable("svc.db.public.film"),
                "not to have table <svc.db.public.film>, but it has one of 3 columns");
        assertFails(() -> film().withColumn("title", "TEXT"), "its type is VARCHAR (varchar(255))");
        assertFails(() -> film().withColumn("titel"), "to have a column <titel>, but those nearest to it are [title,");
        assertFails(() -> film().withColumns("film_id"), "it has [film_id, language_id, title]");
        assertFails(() -> film().withPrimaryKey("title"), "its primary key is [film_id]");
        assertFails(
                () -> film().withForeignKey("language_id", "svc.db.public.language.id"),
                "its foreign keys are [[language_id to svc.db.public.language.language_id]]");
        assertFails(() -> film().withDescription("x"), "it is \"About film.\"");
        assertFails(() -> film().withColumnDescription("film_id", "x"), "it is \"The key.\"");
        assertFails(() -> film().withTag("PII.Sensitive"), "its tags are []");
        assertFails(() -> film().ofType("View"), "it is Regular");
    }

    @Test
    void aTableWithoutAKeyHasNone() {
        assertFails(
                () -> assertThat(catalog).hasTable("svc.db.public.language").withPrimaryKey("language_id"),
                "but it has none");
    }

    @Test
    void aCompositeKeyIsComparedPairByPair() {
        assertFails(
                () -> assertThat(catalog)
                        .hasTable("svc.db.public.film_copy")
                        .withForeignKey(
                                List.of("film_id", "language_id"),
                                List.of("svc.db.public.film.language_id", "svc.db.public.film.film_id")),
                "[film_id to svc.db.public.film.film_id, language_id to svc.db.public.film.language_id]");
    }

    @Test
    void aRefusedTokenIsNoMissingTable() {
        CatalogUnderTest stranger = CatalogUnderTest.at(catalog.apiUrl(), () -> "x.y.z");

        assertThatThrownBy(() -> assertThat(stranger).hasTable("svc.db.public.film"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HTTP 401");
    }

    private static TableAssert film() {
        return assertThat(catalog).hasTable("svc.db.public.film");
    }

    private static void assertFails(ThrowingCallable assertion, String words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }
}
