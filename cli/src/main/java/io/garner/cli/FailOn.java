package io.garner.cli;

import io.garner.ingest.RunReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What of a run that came to its end makes its exit code 12. */
enum FailOn {
    /** Nothing. */
    NEVER,
    /** Entities that the catalog refused. */
    FAILURES,
    /** Those, and anything that could not be read. */
    FINDINGS;

    boolean isPartial(List<RunReport> reports) {
        return switch (this) {
            case NEVER -> false;
            case FAILURES -> reports.stream().anyMatch(FailOn::isPartial);
            case FINDINGS ->
                reports.stream().anyMatch(r -> isPartial(r) || !r.findings().isEmpty());
        };
    }

    private static boolean isPartial(RunReport report) {
        return report.status() == RunReport.Status.PARTIAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word; picocli's own message would list the constants in capitals. */
    static final class Converter implements ITypeConverter<FailOn> {

        @Override
        public FailOn convert(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + Arrays.stream(values()).map(FailOn::toString).collect(Collectors.joining(", "))));
        }
    }
}
