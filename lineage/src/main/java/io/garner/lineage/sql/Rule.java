package io.garner.lineage.sql;

/** One way in which a text is made readable for the parser without changing what feeds what. */
@FunctionalInterface
interface Rule {
    Tokens apply(Tokens tokens, StandIns standIns);
}
