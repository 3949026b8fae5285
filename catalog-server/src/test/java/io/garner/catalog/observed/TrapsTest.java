package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else surprised. */
class TrapsTest {

    @ParameterizedTest
    @CsvSource({"1.2.0, 500", "1.6.0, 201"})
    void unknownTagBreaksANameForEverIn12Only(String version, int afterwards) {
        on(version, it -> {
            assertThat(it.table("t", COLUMNS + ", " + tags("No.Such")).status()).isEqualTo(404);
            assertThat(it.table("t", COLUMNS).status()).isEqualTo(afterwards);
            assertThat(it.read("t", "").status()).isEqualTo(it.is12() ? 500 : 200);
            assertThat(it.table("u", COLUMNS).status()).as("another name").isEqualTo(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"erp.prod", "\\\"erp.prod\\\""})
    void serviceWithADotIsFoundQuotedOrNotBy12(String service) {
        on("1.2.0", it -> {
            it.put("services/databaseServices", "{'name': 'erp.prod', 'serviceType': 'Mssql'}");
            assertThat(it.bot()
                            .put("databases", "{\"name\": \"d\", \"service\": \"" + service + "\"}")
                            .text("fullyQualifiedName"))
                    .isEqualTo("\"erp.prod\".d");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void tagsAreMergedAndKeptWhoeverPuts(String version) {
        on(version, it -> {
            for (Rest caller : new Rest[] {it.bot(), it.admin()}) {
                caller.putTable("t", COLUMNS + ", " + tags("Tier.Tier1"));
                caller.putTable("t", COLUMNS + ", " + tags("PII.None"));
                caller.putTable("t", COLUMNS);
                assertThat(it.read("t", "tags").json().findValuesAsText("tagFQN"))
                        .containsExactlyInAnyOrder("Tier.Tier1", "PII.None");
                it.bot().delete("tables/name/pg.pagila.public.t?hardDelete=true");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void tableIsFoundBySearchAtOnce(String version) {
        on(version, it -> {
            it.table("inventory", COLUMNS);
            assertThat(it.bot()
                            .get("search/query?q=inventory&index=table_search_index&from=0&size=3")
                            .at("/hits/hits/0/_source/name")
                            .asText())
                    .isEqualTo("inventory");
        });
    }
}
