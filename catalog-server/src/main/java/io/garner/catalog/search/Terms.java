package io.garner.catalog.search;

import io.garner.catalog.entity.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A query: words that must all be there, {@code OR} between alternatives. Immutable.
 *
 * @param alternatives each a list of words; none at all finds everything
 */
record Terms(List<List<Term>> alternatives) {

    /** A word, with blanks in it where it is quoted. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

    static Terms of(String query) {
        List<List<Term>> alternatives = new ArrayList<>();
        List<Term> current = new ArrayList<>();
        for (String word : WORD.matcher(query.replaceAll("[()]", " "))
                .results()
                .map(match -> match.group())
                .toList()) {
            if (word.equals("OR") && !current.isEmpty()) {
                alternatives.add(List.copyOf(current));
                current.clear();
            } else if (!word.equals("AND") && !word.equals("OR")) {
                current.add(Term.of(word));
            }
        }
        if (!current.isEmpty()) {
            alternatives.add(List.copyOf(current));
        }
        return new Terms(List.copyOf(alternatives));
    }

    boolean match(Entity entity) {
        return alternatives.isEmpty()
                || alternatives.stream().anyMatch(all -> all.stream().allMatch(term -> term.matches(entity)));
    }
}
