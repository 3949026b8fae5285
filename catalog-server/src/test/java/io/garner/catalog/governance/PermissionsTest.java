package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

    private static String patch(String path, String value) {
        return quoted("[{'op': 'add', 'path': '" + path + "', 'value': " + value + "}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void peopleCreateNothing(String version) {
        on(version, it -> {
            Rest jane = it.person("jane");
            Answer answer = jane.putTable("t", Governed.COLUMN);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message())
                    .isEqualTo("Principal: CatalogPrincipal{name='jane'} operations [Create] not allowed");
            assertThat(jane.post("classifications", quoted("{'name': 'Own', 'description': ''}"))
                            .status())
                    .isEqualTo(403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void peopleDescribeAndLabelWhatIsNotTheirs(String version) {
        on(version, it -> {
            Rest jane = it.person("jane");
            String table = "tables/"
                    + it.put("t", it.owner("user", it.idOf("users/name/admin"))).id();
            assertThat(jane.patch(table, patch("/description", "'by jane'")).status())
                    .isEqualTo(200);
            assertThat(jane.patch(table, patch("/columns/0/description", "'by jane'"))
                            .status())
                    .isEqualTo(200);
            assertThat(jane.patch(table, patch("/tags/0", Governed.label("Tier.Tier1")))
                            .status())
                    .isEqualTo(200);
            assertThat(jane.patch(table, patch("/sourceUrl", "'http://example.org'"))
                            .message())
                    .isEqualTo("Principal: CatalogPrincipal{name='jane'} operations [EditAll] not allowed");
            assertThat(jane.delete(table).message())
                    .isEqualTo("Principal: CatalogPrincipal{name='jane'} operations [Delete] not allowed");
            assertThat(jane.putTable("t", Governed.COLUMN).status()).isEqualTo(403);
            assertThat(jane.get(table).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, owner, EditOwner", "1.6.0, owners, EditOwners"})
    void peopleTakeOverWhatNobodyOwns(String version, String member, String operation) {
        on(version, it -> {
            Rest jane = it.person("jane");
            String reference = "{'id': '" + it.idOf("users/name/jane") + "', 'type': 'user'}";
            String patch = patch("/" + member, member.equals("owner") ? reference : "[" + reference + "]");
            String free = "tables/" + it.put("free", "").id();
            assertThat(jane.patch(free, patch).status()).isEqualTo(200);
            assertThat(jane.patch(free, patch("/sourceUrl", "'http://example.org'"))
                            .status())
                    .as("owners do everything")
                    .isEqualTo(200);
            String taken = "tables/"
                    + it.put("taken", it.owner("user", it.idOf("users/name/admin")))
                            .id();
            assertThat(jane.patch(taken, patch).message())
                    .isEqualTo("Principal: CatalogPrincipal{name='jane'} operations [" + operation + "] not allowed");
        });
    }

    @Test
    void botDoesEverythingWithTables() {
        on("1.6.0", it -> {
            String table = "tables/" + it.bot().putTable("t", Governed.COLUMN).id();
            assertThat(it.bot()
                            .patch(table, patch("/sourceUrl", "'http://example.org'"))
                            .status())
                    .isEqualTo(200);
            assertThat(it.bot().delete(table + "?hardDelete=true").status()).isEqualTo(200);
        });
    }
}
