package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfWrittenTest {

    private static final String NAME = "tables/name/pg.pagila.public.t";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0"})
    void nameIsBrokenForEverAfterAnUnknownTag(String version) {
        on(version, it -> {
            assertThat(it.put("t", tags("Nope.Nothing")).status()).isEqualTo(404);
            assertThat(it.put("t", "").status()).isEqualTo(500);
            assertThat(it.bot().get(NAME).status()).isEqualTo(500);
            assertThat(it.admin().delete(NAME + "?hardDelete=true").status()).isEqualTo(500);
            String schema = it.idOf("databaseSchemas/name/pg.pagila.public");
            assertThat(it.admin()
                            .delete("databaseSchemas/" + schema + "?hardDelete=true&recursive=true")
                            .status())
                    .isEqualTo(200);
            it.bot().withSchema();
            assertThat(it.put("t", "").status())
                    .as("in a new schema of the same name")
                    .isEqualTo(500);
        });
    }

    @Test
    void listsPassOverIt() {
        on("1.2.0", it -> {
            it.put("t", tags("Nope.Nothing"));
            it.put("u", "");
            assertThat(it.bot().get("tables?fields=tags").at("/data")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "2.0.0"})
    void laterServersLeaveNothingBehind(String version) {
        on(version, it -> {
            assertThat(it.put("t", tags("Nope.Nothing")).status()).isEqualTo(404);
            assertThat(it.bot().get(NAME).status()).isEqualTo(404);
            assertThat(it.put("t", "").status()).isEqualTo(201);
        });
    }

    @Test
    void updateOfAWholeEntityIsNotHarmed() {
        on("1.2.0", it -> {
            it.put("t", "");
            assertThat(it.put("t", tags("Nope.Nothing")).status()).isEqualTo(404);
            assertThat(it.put("t", "").status()).isEqualTo(200);
        });
    }
}
