package io.garner.model;

import java.util.Optional;

/**
 * What a view is made of.
 *
 * @param sql the text with a {@code CREATE VIEW … AS} head, also where the source stores it without one
 * @param populated false for a materialized view that cannot be read before it is refreshed
 * @param dependencies what the source's catalog says that the view reads; empty where it does not say
 * @param quotedIdentifiers false for a view that SQL Server made with QUOTED_IDENTIFIER OFF: double quotes enclose strings in
 *     its text, and not names; empty where the source has no such setting
 */
public record ViewDefinition(
        String sql, boolean populated, Optional<Dependencies> dependencies, Optional<Boolean> quotedIdentifiers) {

    /** A view whose double quotes enclose names, as everywhere. */
    public ViewDefinition(String sql, boolean populated, Optional<Dependencies> dependencies) {
        this(sql, populated, dependencies, Optional.empty());
    }

    /** A view of which only the text is known. */
    public ViewDefinition(String sql, boolean populated) {
        this(sql, populated, Optional.empty());
    }

    /** Whether double quotes enclose strings in the text. */
    public boolean hasDoubleQuotedStrings() {
        return quotedIdentifiers.filter(names -> !names).isPresent();
    }
}
