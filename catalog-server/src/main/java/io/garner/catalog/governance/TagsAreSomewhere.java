package io.garner.catalog.governance;

import io.garner.catalog.entity.Draft;
import io.garner.catalog.http.Refusal;

/** A tag names its classification or its parent; the schema requires neither. */
final class TagsAreSomewhere implements Rule {

    @Override
    public void check(Draft draft) {
        if (!draft.json().has("classification")) {
            throw Refusal.badRequest("Classification or parent tag must be given for tag " + draft.fqn());
        }
    }
}
