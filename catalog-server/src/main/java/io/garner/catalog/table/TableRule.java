package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;

/** One thing that a server checks. Implementations are stateless. */
interface TableRule {

    /** Throws the server's refusal when the table breaks the rule. */
    void check(Table table, Catalog catalog);
}
