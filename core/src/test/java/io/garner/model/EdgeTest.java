package io.garner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.garner.model.Edge.ColumnMapping;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdgeTest {

    private static final Fqn FROM = Fqn.of("pg", "pagila", "public", "rental");
    private static final Fqn TO = Fqn.of("pg", "pagila", "public", "sales");

    @Test
    void growsWordByWordAndStaysAsItWas() {
        Edge plain = Edge.between(FROM, TO);

        Edge full = plain.withColumn("a", "b")
                .withColumn(new ColumnMapping(List.of("c", "d"), "e", Optional.of("concat")))
                .foundBy(Edge.Source.QUERY)
                .through(Fqn.of("airflow", "nightly"))
                .withSql("INSERT INTO sales SELECT 1")
                .describedAs("nightly sums");

        assertThat(plain.columns()).isEmpty();
        assertThat(full.columns()).extracting(ColumnMapping::toColumn).containsExactly("b", "e");
        assertThat(full.source()).isEqualTo(Edge.Source.QUERY);
        assertThat(full.pipeline()).contains(Fqn.of("airflow", "nightly"));
        assertThat(full.sql()).contains("INSERT INTO sales SELECT 1");
        assertThat(full.description()).contains("nightly sums");
    }

    @Test
    void leadsFromOneTableToAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edge.between(FROM, FROM))
                .withMessageContaining("pg.pagila.public.rental to itself");
    }

    @Test
    void aMappingHasAColumnToStartFrom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnMapping(List.of(), "b", Optional.empty()))
                .withMessage("nothing feeds the column b");
    }
}
