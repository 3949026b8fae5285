package io.garner.config;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;

/**
 * Replaces <code>${VARIABLE}</code> and <code>${VARIABLE:-default}</code> in a text; <code>$${</code> stays a literal
 * <code>${</code>. Only the given environment is asked: the library's own lookups would run scripts and fetch addresses.
 */
final class Interpolation {

    static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private static final Pattern VARIABLE = Pattern.compile(NAME);
    private static final String DEFAULT_DELIMITER = ":-";

    private final Environment environment;

    Interpolation(Environment environment) {
        this.environment = environment;
    }

    /** Whether the text refers to a variable. */
    static boolean isReference(String text) {
        return text.contains("${");
    }

    /** The text with every reference resolved; what cannot be resolved is told and stays empty. */
    String resolve(String text, Consumer<String> problems) {
        StringSubstitutor substitutor = new StringSubstitutor(reference -> valueOf(reference, problems));
        // The whole reference comes to us, so that an unset variable and one with a default are told apart.
        substitutor.setValueDelimiterMatcher(null);
        // A value is data: a ${ in it means nothing.
        substitutor.setDisableSubstitutionInValues(true);
        return substitutor.replace(text);
    }

    private String valueOf(String reference, Consumer<String> problems) {
        int delimiter = reference.indexOf(DEFAULT_DELIMITER);
        String name = delimiter < 0 ? reference : reference.substring(0, delimiter);
        if (!VARIABLE.matcher(name).matches() || reference.contains("${")) {
            problems.accept("${" + reference + "} is no reference; write ${VARIABLE} or ${VARIABLE:-default}");
            return "";
        }
        if (delimiter >= 0) {
            String fallback = reference.substring(delimiter + DEFAULT_DELIMITER.length());
            return environment.get(name).filter(v -> !v.isEmpty()).orElse(fallback);
        }
        return environment.get(name).orElseGet(() -> {
            problems.accept("the environment variable " + name + " is not set");
            return "";
        });
    }
}
