package io.garner.cli;

import io.garner.config.Doc;
import io.garner.ingest.LabelRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** One entry of a source's {@code labels}. */
record LabelSettings(
        @Doc("A regular expression that matches database.schema.table as a whole, whatever its case.")
        String match,

        @Doc("The name of a team, or else of a user, that is in the catalog.")
        Optional<String> owner,

        @Doc("Tags that are in the catalog, as Classification.Tag.")
        List<String> tags) {

    LabelSettings {
        tags = List.copyOf(tags);
        if (owner.filter(name -> !name.isBlank()).isEmpty() && tags.isEmpty()) {
            throw new IllegalArgumentException("an owner or tags are expected beside \"match\"");
        }
        tags.stream().filter(tag -> !tag.matches(".+\\..+")).findFirst().ifPresent(tag -> {
            throw new IllegalArgumentException("the tag \"" + tag + "\" lacks its classification: Classification.Tag");
        });
        try {
            LabelRule.of(match, owner, tags);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException('"' + match + "\" is no regular expression: " + e.getDescription(), e);
        }
    }

    LabelRule rule() {
        return LabelRule.of(match, owner, tags);
    }
}
