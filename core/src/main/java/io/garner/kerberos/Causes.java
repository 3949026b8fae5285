package io.garner.kerberos;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A throwable and what is behind it, outermost first. */
final class Causes {

    /** A chain may be circular. */
    private static final int DEPTH = 20;

    private Causes() {}

    static Stream<Throwable> of(@Nullable Throwable outermost) {
        return Stream.<@Nullable Throwable>iterate(outermost, Objects::nonNull, t -> t == null ? null : t.getCause())
                .limit(DEPTH)
                .map(Objects::requireNonNull);
    }
}
