package io.garner.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was meant to be. Stateless. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that differs least; empty when all of them are too far off to be meant. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return to(word, candidates, 1).stream().findFirst();
    }

    /** So many candidates at most, the nearest first; none of them is too far off to be meant. */
    public static List<String> to(String word, Collection<String> candidates, int most) {
        String meant = bare(word);
        // Two letters that changed places count as two.
        int tolerated = meant.length() < 4 ? 1 : Math.max(2, meant.length() / 3);
        return candidates.stream()
                .map(candidate -> new Ranked(candidate, distance(meant, bare(candidate))))
                .filter(ranked -> ranked.distance() <= tolerated)
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::word))
                .limit(most)
                .map(Ranked::word)
                .toList();
    }

    private record Ranked(String word, int distance) {}

    /** How many letters have to be put in, taken out or changed; one row of the usual table at a time. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[to.length()];
    }

    /** Case, hyphens and underscores do not count. */
    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
