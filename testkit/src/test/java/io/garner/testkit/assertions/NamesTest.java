package io.garner.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aQuotedPartIsOnePart() {
        assertThat(Names.container("svc.db.\"my.schema\".t")).contains("svc.db.\"my.schema\"");
        assertThat(Names.container("svc.db.public.\"a.b\"")).contains("svc.db.public");
        assertThat(Names.container("svc")).isEmpty();
    }

    @Test
    void aNameInsideIsQuotedWhenItHoldsADot() {
        assertThat(Names.inside("svc.db.s.t", "a")).isEqualTo("svc.db.s.t.a");
        assertThat(Names.inside("svc.db.s.t", "a.b")).isEqualTo("svc.db.s.t.\"a.b\"");
        assertThat(Names.inside("svc.db.s.t", "svc.db.s.t.a")).isEqualTo("svc.db.s.t.a");
    }

    @Test
    void aNameInTheWrongCaseIsTheNearest() {
        assertThat(Names.nearest("Film", List.of("fill", "film", "rental", "staff")))
                .containsExactly("film", "fill", "staff");
    }
}
