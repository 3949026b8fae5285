package io.garner.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What standard error looks like. */
enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, whatever there is to say. */
    JSON;

    static final String OPTION = "--log-format";

    /**
     * What these arguments ask for, before they are understood: also what is wrong with them has to be told in the form
     * that somebody waits for.
     */
    static LogFormat wantedBy(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int option = all.lastIndexOf(OPTION);
        boolean named =
                option >= 0 && option + 1 < all.size() && all.get(option + 1).equals(JSON.toString());
        return named || all.contains(OPTION + "=" + JSON) ? JSON : TEXT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    static final class Converter implements ITypeConverter<LogFormat> {

        @Override
        public LogFormat convert(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + Arrays.stream(values()).map(LogFormat::toString).collect(Collectors.joining(", "))));
        }
    }
}
