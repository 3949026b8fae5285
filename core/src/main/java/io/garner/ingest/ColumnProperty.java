package io.garner.ingest;

import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.openmetadata.Governance;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps {@link ColumnFacts} in a custom property of tables. It belongs to the source: what differs is replaced. A new table
 * brings it along; to one that is there only a PATCH can give it, because servers keep custom properties from a bot's PUT.
 * Where the catalog has no such property nothing is sent, and that is told once. Used by the thread that plans.
 */
final class ColumnProperty {

    private final Optional<String> property;
    private final Governance governance;
    private final Findings findings;
    private Optional<Boolean> defined = Optional.empty();

    ColumnProperty(Optional<String> property, Governance governance, Findings findings) {
        this.property = property;
        this.governance = governance;
        this.findings = findings;
    }

    boolean isWanted() {
        return property.isPresent();
    }

    /** The body of a new table with its property. */
    TableBody added(TableBody body, Table table) {
        return usable().flatMap(name -> ColumnFacts.of(table).map(text -> Map.<String, Object>of(name, text)))
                .map(extension -> body.withExtras(body.extras().withExtension(Optional.of(extension))))
                .orElse(body);
    }

    /** What has to become of the property of a stored table; nothing while expressions cannot be read. */
    Optional<TextChange> change(SchemaBatch found, Table table, StoredEntity stored) {
        if (found.unread().contains(Part.EXPRESSIONS)) {
            return Optional.empty();
        }
        return usable().map(name -> new TextChange(
                        List.of(),
                        TextChange.PROPERTY + name,
                        Texts.property(stored, name),
                        ColumnFacts.of(table),
                        true))
                .filter(change -> !change.stored().equals(change.wanted()));
    }

    private Optional<String> usable() {
        return property.filter(this::isDefined);
    }

    private boolean isDefined(String name) {
        if (defined.isEmpty()) {
            defined = Optional.of(governance.hasTableProperty(name));
            if (!defined.get()) {
                findings.add(new Finding(
                        "property-missing",
                        "columnProperty",
                        "the catalog has no custom property " + name
                                + " for tables; defaults, identities and enum labels of columns are not stored",
                        "Add it in OpenMetadata under Settings, Custom Properties, Tables, with the type Markdown; the next"
                                + " run fills it."));
            }
        }
        return defined.get();
    }
}
