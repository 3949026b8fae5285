package io.garner.catalog.lineage;

import io.garner.catalog.entity.Catalog;

/** One thing that a server checks of an edge. Implementations are stateless. */
interface EdgeRule {

    /** Throws the server's refusal when the edge breaks the rule. */
    void check(EdgeDraft edge, Catalog catalog);
}
