package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersAreOneTeamOrPeopleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user jane, team crew | Data Assets can have up to 5 users or a Team but not both as owners.",
                "team crew, team other | Only One Team is allowed to own Data Assets."
            })
    void othersAreRefused(String owners, String message) {
        on("1.6.0", it -> {
            it.person("jane");
            it.admin().create("teams", "{'name': 'crew', 'teamType': 'Group'}");
            it.admin().create("teams", "{'name': 'other', 'teamType': 'Group'}");
            Answer answer = it.put("t", "'owners': [" + references(it, owners) + "]");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo(message);
        });
    }

    @Test
    void severalPeopleMayOwnAnEntity() {
        on("1.6.0", it -> {
            it.person("jane");
            it.person("joe");
            assertThat(it.put("t", "'owners': [" + references(it, "user jane, user joe") + "]")
                            .status())
                    .isEqualTo(201);
            assertThat(it.admin().getTable("t", "owners").at("/owners/1/name").asText())
                    .isEqualTo("joe");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void unknownOwnerIsA404(String version) {
        on(version, it -> {
            String nobody = "00000000-0000-0000-0000-000000000001";
            assertThat(it.put("t", it.owner("user", nobody)).message())
                    .isEqualTo("user instance for " + nobody + " not found");
        });
    }

    private static String references(Governed it, String owners) {
        StringBuilder list = new StringBuilder();
        for (String owner : owners.split(", ")) {
            String[] parts = owner.split(" ");
            list.append(list.isEmpty() ? "" : ", ")
                    .append("{'id': '" + it.idOf(parts[0] + "s/name/" + parts[1]) + "', 'type': '" + parts[0] + "'}");
        }
        return list.toString();
    }
}
