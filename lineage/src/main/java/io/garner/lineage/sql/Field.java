package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that a query or a table yields.
 *
 * @param name empty when it has none
 * @param function how it is made; empty where a column is passed on as it is
 * @param doubt why its sources are not certain; the sources mean nothing then
 */
record Field(String name, Set<SourceColumn> sources, Optional<String> function, Optional<String> doubt) {

    Field {
        sources = Set.copyOf(sources);
    }

    static Field of(String name, Set<SourceColumn> sources, String function) {
        return new Field(name, sources, Optional.of(function), Optional.empty());
    }

    /** The column of a table. */
    static Field passed(SourceColumn source) {
        return new Field(source.column(), Set.of(source), Optional.empty(), Optional.empty());
    }

    static Field doubtful(String name, String reason) {
        return new Field(name, Set.of(), Optional.empty(), Optional.of(reason));
    }

    Field named(String other) {
        return new Field(other, sources, function, doubt);
    }

    /** Fed by both, as the columns of the branches of a UNION. */
    Field and(Field other) {
        Set<SourceColumn> both = new LinkedHashSet<>(sources);
        both.addAll(other.sources);
        return new Field(name, both, function.or(other::function), doubt.or(other::doubt));
    }

    /** Each fed by both of its place. */
    static List<Field> and(List<Field> some, List<Field> others) {
        if (some.size() != others.size()) {
            throw new Unreadable("the branches of its set operation have different numbers of columns");
        }
        return java.util.stream.IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).and(others.get(i)))
                .toList();
    }
}
