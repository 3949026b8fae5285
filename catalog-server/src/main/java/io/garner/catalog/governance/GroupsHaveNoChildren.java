package io.garner.catalog.governance;

import io.garner.catalog.entity.Draft;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** A team of type Group holds people, not teams. */
final class GroupsHaveNoChildren implements Rule {

    @Override
    public void check(Draft draft) {
        if (Json.text(draft.json(), "teamType").equals("Group") && !Json.isBlank(draft.json(), "children")) {
            throw Refusal.badRequest("Team of type Group can't have children of type team."
                    + " Only users are allowed as part of the team");
        }
    }
}
