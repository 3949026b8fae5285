package io.garner.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who owns certain tables, and which tags they have.
 *
 * @param match must match {@code database.schema.table} as a whole, whatever its case
 * @param owner a team, or else a person, for tables that have no owner
 * @param tags {@code Classification.Tag}; those that a table lacks are added
 */
public record LabelRule(Pattern match, Optional<String> owner, List<String> tags) {

    public LabelRule {
        tags = List.copyOf(tags);
    }

    /** @throws java.util.regex.PatternSyntaxException when the text is no regular expression */
    public static LabelRule of(String match, Optional<String> owner, List<String> tags) {
        return new LabelRule(Pattern.compile(match, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), owner, tags);
    }

    boolean matches(String path) {
        return match.matcher(path).matches();
    }
}
