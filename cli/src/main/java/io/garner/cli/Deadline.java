package io.garner.cli;

import io.garner.config.Durations;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long a run of all its sources may take; the clock starts with the object. Immutable. */
final class Deadline {

    private final Optional<Duration> allowed;
    private final long started = System.nanoTime();

    /** @param allowed nothing means for ever */
    Deadline(Optional<Duration> allowed) {
        this.allowed = allowed;
    }

    /** What is left; negative when the deadline has passed, empty when there is none. */
    Optional<Duration> left() {
        return allowed.map(time -> time.minusNanos(System.nanoTime() - started));
    }

    boolean hasPassed() {
        return left().filter(time -> time.isZero() || time.isNegative()).isPresent();
    }

    /** What a source is told that it was not begun with. */
    static GarnerException passedBefore(String source) {
        return new Passed(source);
    }

    /** Reads {@code 30m}. */
    static final class Converter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Durations.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' " + e.getMessage());
            }
        }
    }

    private static final class Passed extends GarnerException {

        private static final long serialVersionUID = 1L;

        Passed(String source) {
            super(
                    ExitCode.PARTIAL,
                    "Ingesting " + source,
                    "the deadline passed before its turn came",
                    "Run again with this source, or give the run more time with --deadline.",
                    null);
        }
    }
}
