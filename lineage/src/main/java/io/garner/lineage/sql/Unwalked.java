package io.garner.lineage.sql;

import java.util.List;

/**
 * A net below the walk: a column that stands with its qualifier in the words of an expression must have been met, or the
 * parser keeps a part of the expression where the walk does not look.
 */
record Unwalked(Queries queries, Scope scope) {

    void refuse(String printed) {
        Tokens tokens = new Tokens(Lexer.tokens(queries.reading().standIns().dialect(), printed));
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean qualified = tokens.at(i).isName()
                    && tokens.is(i + 1, ".")
                    && tokens.at(i + 2).isName()
                    && !tokens.is(i - 1, ".");
            if (qualified) {
                refuse(
                        queries.real(tokens.at(i).text()),
                        queries.real(tokens.at(i + 2).text()));
            }
        }
    }

    private void refuse(String qualifier, String name) {
        StandIns standIns = queries.reading().standIns();
        scope.joined().items().stream()
                .filter(item -> item.isCalled(List.of(qualifier), standIns))
                .flatMap(item -> item.columns().named(name, standIns).stream())
                .filter(field -> !queries.reading().columns().containsAll(field.sources()))
                .findFirst()
                .ifPresent(field -> {
                    throw new Doubt("the parser does not show where " + qualifier + "." + name + " stands");
                });
    }
}
