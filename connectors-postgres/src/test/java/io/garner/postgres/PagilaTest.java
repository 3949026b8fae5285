package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column;
import io.garner.model.ForeignKey;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Servers.class)
class PagilaTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "garner", "postgres", "pagila.txt");

    /** Run with {@code -Dgarner.rewrite=true} to write the file anew; then read its diff. */
    @Test
    void givesTheSameAsLastTimeDownToEveryDetail(Servers.Pool servers) throws IOException {
        String listing = servers.pagila(Release.V15).harvest().listing();
        if (Boolean.getBoolean("garner.rewrite")) {
            Files.writeString(GOLDEN, listing);
        }
        assertThat(listing).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void hasItsTablesColumnsAndKeysOnEveryRelease(Release release, Servers.Pool servers) {
        Found found = servers.pagila(release).harvest();
        List<Table> tables = found.schema("public").tables();
        Map<TableKind, Long> kinds = tables.stream().collect(Collectors.groupingBy(Table::kind, Collectors.counting()));

        boolean partitioned = release.hasPartitionsAndProcedures();
        assertThat(kinds)
                .isEqualTo(
                        partitioned
                                ? Map.of(
                                        TableKind.REGULAR, 14L,
                                        TableKind.PARTITIONED, 1L,
                                        TableKind.VIEW, 7L,
                                        TableKind.MATERIALIZED_VIEW, 1L)
                                : Map.of(TableKind.REGULAR, 15L, TableKind.VIEW, 7L, TableKind.MATERIALIZED_VIEW, 1L));
        assertThat(tables.stream().mapToInt(t -> t.columns().size()).sum()).isEqualTo(131);
        assertThat(tables)
                .filteredOn(t -> t.constraints().primaryKey().isPresent())
                .hasSize(15);
        assertThat(tables.stream()
                        .mapToInt(t -> t.constraints().foreignKeys().size())
                        .sum())
                .isEqualTo(18);
        assertThat(found.findings("foreign-key-on-partition")).hasSize(partitioned ? 3 : 0);
        assertThat(found.schema("public").complete()).isTrue();
    }

    @Test
    void reportsKeysThatSitOnPartitionsOnlyOnceForEachTarget(Servers.Pool servers) {
        List<Finding> findings = servers.pagila(Release.V15).harvest().findings("foreign-key-on-partition");

        assertThat(findings)
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo("pagila.public.payment"));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.message())
                    .contains("public.customer", "6 of 7", "payment_p2022_01", "payment_p2022_06")
                    .doesNotContain("payment_p2022_07");
            assertThat(finding.remedy())
                    .isEqualTo("ALTER TABLE public.payment ADD FOREIGN KEY (customer_id)"
                            + " REFERENCES public.customer (customer_id);");
        });
    }

    @Test
    void keepsTheColumnOrderOfACompositeKey(Servers.Pool servers) {
        Found found = servers.pagila(Release.V15).harvest();

        assertThat(found.table("film_actor")
                        .constraints()
                        .primaryKey()
                        .orElseThrow()
                        .columns())
                .containsExactly("actor_id", "film_id");
        assertThat(found.table("payment")
                        .constraints()
                        .primaryKey()
                        .orElseThrow()
                        .columns())
                .containsExactly("payment_date", "payment_id");
    }

    @Test
    void readsDomainsEnumsArraysAndBlanksInNames(Servers.Pool servers) {
        Found found = servers.pagila(Release.V15).harvest();

        Column year = found.column("film", "release_year");
        assertThat(year.type().kind()).isEqualTo(TypeKind.INT);
        assertThat(year.type().display()).isEqualTo("year");
        assertThat(year.type().domain().orElseThrow().checks())
                .containsExactly("CHECK (((VALUE >= 1901) AND (VALUE <= 2155)))");
        assertThat(found.type("film", "rating").labels()).containsExactly("G", "PG", "PG-13", "R", "NC-17");
        assertThat(found.type("film", "special_features").item().orElseThrow().kind())
                .isEqualTo(TypeKind.TEXT);
        assertThat(found.column("customer_list", "zip code").ordinal()).isEqualTo(4);
    }

    @Test
    void storesTheQueryOfAViewThatWasNeverFilled(Servers.Pool servers) {
        Table view = servers.pagila(Release.V15).harvest().table("rental_by_category");

        assertThat(view.view().orElseThrow().populated()).isFalse();
        assertThat(view.view().orElseThrow().sql())
                .startsWith("CREATE MATERIALIZED VIEW public.rental_by_category AS\n")
                .contains("FROM public.payment p");
    }

    @Test
    void hasTheActionsOfForeignKeys(Servers.Pool servers) {
        ForeignKey key = servers.pagila(Release.V15)
                .harvest()
                .table("film")
                .constraints()
                .foreignKeys()
                .get(0);

        assertThat(key.onUpdate()).isEqualTo(ForeignKey.Action.CASCADE);
        assertThat(key.onDelete()).isEqualTo(ForeignKey.Action.RESTRICT);
        assertThat(key.referencedTable()).hasToString("pagila.public.language");
    }
}
