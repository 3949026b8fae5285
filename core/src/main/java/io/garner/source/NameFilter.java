package io.garner.source;

import io.garner.config.Doc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which names to take: those that match an include pattern (any, when there is none) and no exclude pattern. Patterns
 * are regular expressions that must match the whole name; case does not matter.
 */
public record NameFilter(
        @Doc("Regular expressions; a name must match one of them as a whole. Left out: every name.")
        List<String> include,

        @Doc("Regular expressions; a name that matches one of them as a whole is left out.")
        List<String> exclude) {

    public static final NameFilter EVERYTHING = new NameFilter(List.of(), List.of());

    public NameFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        include.forEach(NameFilter::compile);
        exclude.forEach(NameFilter::compile);
    }

    public static NameFilter including(String... patterns) {
        return new NameFilter(List.of(patterns), List.of());
    }

    public boolean accepts(String name) {
        return (include.isEmpty() || matchesAny(include, name)) && !matchesAny(exclude, name);
    }

    /** Whether something with these words is taken: one of them is to be included, and none of them excluded. */
    public boolean acceptsWords(Collection<String> words) {
        return (include.isEmpty() || words.stream().anyMatch(word -> matchesAny(include, word)))
                && words.stream().noneMatch(word -> matchesAny(exclude, word));
    }

    /** The filter that accepts what both accept. */
    public NameFilter and(NameFilter other) {
        List<String> excluded = new ArrayList<>(exclude);
        excluded.addAll(other.exclude);
        return new NameFilter(bothOf(include, other.include), excluded);
    }

    private static List<String> bothOf(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return some.stream()
                .flatMap(a -> others.stream().map(b -> "(?=(?:" + a + ")\\z)(?:" + b + ")"))
                .toList();
    }

    private static boolean matchesAny(List<String> patterns, String name) {
        return patterns.stream().anyMatch(p -> compile(p).matcher(name).matches());
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription(), e);
        }
    }
}
