package io.garner.lineage.sql;

/** A text that the parser can read, and what stands in it for what. */
record Normalised(Tokens tokens, StandIns standIns) {

    String sql() {
        return tokens.text();
    }
}
