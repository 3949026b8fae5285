package io.garner.ingest;

import io.garner.source.Finding;
import java.util.stream.Collectors;

/** Findings about what vanished and is not retired. */
final class RetireFindings {

    static final String TOO_MANY = "mass-retire";

    private static final int MOST_NAMES = 5;

    private RetireFindings() {}

    static Finding tooMany(Vanished vanished, RetireLimit limit) {
        return new Finding(
                TOO_MANY,
                vanished.container().toString(),
                vanished.gone().size() + " of " + vanished.living() + " " + kind(vanished)
                        + " are not in the source any more, and the limit is " + limit + "; none of them is retired: "
                        + names(vanished),
                "Look whether the source is the right one and whole. If it is, run once with --allow-mass-retire, or raise"
                        + " maxRetire.");
    }

    static Finding notProved(Vanished vanished) {
        return new Finding(
                "vanished-kept",
                vanished.container().toString(),
                vanished.gone().size() + " " + kind(vanished)
                        + " were not found, and the source could not be read in full; they stay in the catalog: "
                        + names(vanished),
                "Mend what keeps the source from being read; the run after that retires them.");
    }

    private static String kind(Vanished vanished) {
        return vanished.gone().get(0).type().word() + "s";
    }

    private static String names(Vanished vanished) {
        String some = vanished.gone().stream()
                .limit(MOST_NAMES)
                .map(change -> change.fqn().name())
                .collect(Collectors.joining(", "));
        return some + (vanished.gone().size() > MOST_NAMES ? ", …" : "");
    }
}
