package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsHaveNoChildrenTest {

    @Test
    void groupWithATeamInItIsRefused() {
        on("1.6.0", it -> {
            String team = it.admin()
                    .create("teams", "{'name': 'crew', 'teamType': 'Group'}")
                    .id();
            assertThat(it.admin()
                            .post("teams", quoted("{'name': 'g', 'teamType': 'Group', 'children': ['" + team + "']}"))
                            .status())
                    .isEqualTo(400);
            assertThat(it.admin()
                            .post(
                                    "teams",
                                    quoted("{'name': 'd', 'teamType': 'Department', 'children': ['" + team + "']}"))
                            .status())
                    .isEqualTo(201);
        });
    }
}
