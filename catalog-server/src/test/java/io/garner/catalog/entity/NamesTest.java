package io.garner.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.version.ServerVersion;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final ServerVersion V = ServerVersion.parse("1.2.0");

    @Test
    void onlyADotCallsForQuotes() {
        assertThat(Names.quoted("film", V)).isEqualTo("film");
        assertThat(Names.quoted("Order Details", V)).isEqualTo("Order Details");
        assertThat(Names.quoted("a.b", V)).isEqualTo("\"a.b\"");
        assertThat(Names.quoted("\"dbo\"", V)).isEqualTo("dbo");
        assertThat(Names.quoted("\"a.b\"", V)).isEqualTo("\"a.b\"");
    }

    @Test
    void splitsAtDotsOutsideQuotes() {
        assertThat(Names.parts("\"pg.prod\".pagila.\"s.c\".t"))
                .containsExactly("\"pg.prod\"", "pagila", "\"s.c\"", "t");
    }

    @Test
    void needlessQuotesDoNotHideAnEntity() {
        assertThat(Names.normalized("pg.\"pagila\".\"a.b\"", V)).isEqualTo("pg.pagila.\"a.b\"");
    }
}
