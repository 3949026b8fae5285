package io.garner.catalog.governance;

import io.garner.catalog.entity.Draft;

/** One thing that a server checks about an entity of this package. Implementations are stateless. */
@FunctionalInterface
interface Rule {

    /** Throws the server's refusal when the draft breaks the rule. */
    void check(Draft draft);
}
