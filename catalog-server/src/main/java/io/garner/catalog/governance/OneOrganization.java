package io.garner.catalog.governance;

import io.garner.catalog.entity.Draft;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** There is one team of type Organization, and every server has it from the start. */
final class OneOrganization implements Rule {

    @Override
    public void check(Draft draft) {
        if (Json.text(draft.json(), "teamType").equals("Organization")
                && draft.original().isEmpty()) {
            throw Refusal.badRequest("Only one Organization is allowed. New Organization type can't be created");
        }
    }
}
