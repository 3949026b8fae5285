package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A column that a query or a table yields.
 *
 * @param name empty when it has none
 * @param function how it is made; empty where a column is passed on as it is, and where branches make it in different ways
 * @param made whether it is more than passed on, also where no single function says how
 * @param doubt why its sources are not certain; the sources mean nothing then
 */
record Field(String name, Set<SourceColumn> sources, Optional<String> function, boolean made, Optional<String> doubt) {

    Field {
        sources = Set.copyOf(sources);
    }

    /** Made by a function of these. */
    Field(String name, Set<SourceColumn> sources, Optional<String> function, Optional<String> doubt) {
        this(name, sources, function, function.isPresent(), doubt);
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
        return new Field(other, sources, function, made, doubt);
    }

    /** Fed by both, as the columns of the branches of a UNION. */
    Field and(Field other) {
        Set<SourceColumn> both = new LinkedHashSet<>(sources);
        both.addAll(other.sources);
        return new Field(name, both, functionOf(other), made || other.made, doubt.or(other::doubt));
    }

    /** The one that holds for all sources: a function must not be told of what only another branch reads. */
    private Optional<String> functionOf(Field other) {
        if (function.equals(other.function) || (function.isPresent() && sources.containsAll(other.sources))) {
            return function;
        }
        return other.sources.containsAll(sources) ? other.function : Optional.empty();
    }

    /** Without these sources. */
    Field without(Predicate<SourceColumn> some) {
        Set<SourceColumn> others = sources.stream().filter(some.negate()).collect(Collectors.toSet());
        return new Field(name, others, function, made, doubt);
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
