package io.garner.testkit.tds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with question marks for its parameters, as JDBC wants it. Immutable.
 *
 * @param parameters one for each question mark: a parameter that occurs twice is here twice
 */
public record PositionalSql(String text, List<TdsParameter> parameters) {

    /** Parameters are not looked for in strings, quoted names and comments. */
    private static final Pattern PIECES = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\[(?:[^\\]]|\\]\\])*\\]|--[^\\n]*|/\\*.*?\\*/|(?<![@\\w])@[\\w$#]+",
            Pattern.DOTALL);

    public PositionalSql {
        parameters = List.copyOf(parameters);
    }

    /** Names compare without regard to case; a name that is no parameter stays as it is. */
    public static PositionalSql of(String sql, List<TdsParameter> parameters) {
        List<TdsParameter> used = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher pieces = PIECES.matcher(sql);
        while (pieces.find()) {
            String piece = pieces.group();
            List<TdsParameter> named = parameters.stream()
                    .filter(parameter -> parameter.name().equalsIgnoreCase(piece))
                    .toList();
            used.addAll(named);
            pieces.appendReplacement(text, Matcher.quoteReplacement(named.isEmpty() ? piece : "?"));
        }
        return new PositionalSql(pieces.appendTail(text).toString(), used);
    }
}
