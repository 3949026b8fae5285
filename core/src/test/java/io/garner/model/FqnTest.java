package io.garner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FqnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg|pagila|public|film|pg.pagila.public.film
            pg.prod|pagila|public|film|"pg.prod".pagila.public.film
            ms|db|dbo|Order Details|ms.db.dbo.Order Details
            ms|db|dbo|a.b|ms.db.dbo."a.b"
            ms|db|dbo|a"b|ms.db.dbo.a__reserved__quote__b
            pg|db|s::t|a>b|pg.db.s__reserved__colon__t.a__reserved__arrow__b
            ms|db|CONTOSO\\svc|t|ms.db.CONTOSO\\svc.t
            pg|bücher|größe|日本.語|pg.bücher.größe."日本.語"
            """)
    void printsAsTheCatalogDoes(String service, String database, String schema, String table, String text) {
        Fqn fqn = Fqn.of(service, database, schema, table);

        assertThat(fqn).hasToString(text);
        assertThat(Fqn.parse(text)).isEqualTo(fqn);
    }

    @Test
    void parsingUndoesPrintingForRandomNames() {
        long seed = 20261101L;
        Random random = new Random(seed);
        String alphabet = "ab.\"> :'/$#é日 \t";
        for (int round = 0; round < 2000; round++) {
            List<String> parts = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> randomName(random, alphabet))
                    .toList();
            Fqn fqn = new Fqn(parts);

            assertThat(Fqn.parse(fqn.toString())).as("seed %d, %s", seed, parts).isEqualTo(fqn);
        }
    }

    @Test
    void namesThatDifferOnlyInCaseStayDifferent() {
        assertThat(Fqn.of("s", "Film")).isNotEqualTo(Fqn.of("s", "film"));
    }

    @Test
    void controlCharactersBecomeBlanks() {
        assertThat(Fqn.of("s", "a\nb\u0000c")).hasToString("s.a b c");
    }

    @Test
    void knowsParentAndChild() {
        Fqn table = Fqn.of("pg", "db", "public", "film");

        assertThat(table.parent()).contains(Fqn.of("pg", "db", "public"));
        assertThat(table.child("title")).hasToString("pg.db.public.film.title");
        assertThat(Fqn.of("pg").parent()).isEmpty();
        assertThat(table.name()).isEqualTo("film");
    }

    @Test
    void refusesEmptyPartsAndUnbalancedQuotes() {
        assertThatThrownBy(() -> Fqn.parse("a..b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fqn.parse("a.\"b")).hasMessageContaining("unbalanced quotes");
        assertThatThrownBy(() -> new Fqn(List.of())).hasMessageContaining("at least one part");
    }

    @Test
    void reservedWordsAreReadBack() {
        assertThat(ReservedWords.decode(ReservedWords.encode("a::b>c\"d"))).isEqualTo("a::b>c\"d");
    }

    private static String randomName(Random random, String alphabet) {
        StringBuilder name = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            name.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return name.toString();
    }
}
