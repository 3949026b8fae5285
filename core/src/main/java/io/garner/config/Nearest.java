package io.garner.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word that a mistyped one was meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that differs least; empty when all of them are too far off to be meant. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        // Two letters that changed places count as two.
        int tolerated = bare(word).length() < 4 ? 1 : Math.max(2, bare(word).length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** How many letters differ, where case, hyphens and underscores do not count. */
    private static int distance(String word, String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(bare(word), bare(candidate));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
