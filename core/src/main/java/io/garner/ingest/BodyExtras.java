package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.Optional;

/** What the configuration adds to bodies beyond what the source says. Used by the thread that plans. */
final class BodyExtras {

    private final String service;
    private final SourceUrls urls;
    private final LabelRules labels;
    private final ColumnProperty columnProperty;
    private final boolean asksForOwners;

    BodyExtras(Extras extras, Fqn service, TextRules rules, OpenMetadata catalog, Findings findings) {
        this.service = service.name();
        this.urls = new SourceUrls(extras.sourceUrl(), rules, catalog);
        this.labels = new LabelRules(extras.labels(), new KnownLabels(catalog.governance(), findings));
        this.columnProperty = new ColumnProperty(extras.columnProperty(), catalog.governance(), findings);
        this.asksForOwners = !extras.labels().isEmpty();
    }

    /** What has to be known of stored tables beyond what every run asks for, as a comma list. */
    String fields() {
        return String.join(",", asksForOwners ? "owners" : "", columnProperty.isWanted() ? "extension" : "");
    }

    TableBody added(TableBody body, SchemaBatch found, Table table, Optional<StoredEntity> stored) {
        String database = found.database().name();
        String schema = found.schema().name();
        TableBody addressed = urls.addressed(body, stored, service, database, schema, table.name());
        TableBody labelled = labels.labelled(addressed, String.join(".", database, schema, table.name()), stored);
        return stored.isEmpty() ? columnProperty.added(labelled, table) : labelled;
    }

    /** What to patch in the stored table. */
    Optional<TextChange> change(SchemaBatch found, Table table, StoredEntity stored) {
        return columnProperty.change(found, table, stored);
    }

    DescribedBody added(EntityType type, DescribedBody body, SchemaBatch found, Optional<StoredEntity> stored) {
        String database = found.database().name();
        return type == EntityType.DATABASE
                ? urls.addressed(type, body, stored, service, database)
                : urls.addressed(
                        type, body, stored, service, database, found.schema().name());
    }

    /** What was left as it is in the schema just planned. */
    Optional<Finding> finding(Fqn schema) {
        return urls.finding(schema);
    }
}
