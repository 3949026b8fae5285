package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Fqn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BarProgressTest {

    @Test
    void reachesItsEndOnOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Fqn schema = Fqn.of("service", "database", "public");

        try (BarProgress bar = new BarProgress("pagila", new PrintStream(err, true, StandardCharsets.UTF_8))) {
            bar.planned(schema, 2, 3);
            bar.published(schema.child("a"));
            bar.published(schema.child("b"));
            bar.published(schema.child("b"));
        }

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("pagila")
                .contains("100%")
                .contains("6/6");
        // How often it is drawn there, each time after a carriage return, depends on the clock.
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).doesNotContain("\n");
    }
}
