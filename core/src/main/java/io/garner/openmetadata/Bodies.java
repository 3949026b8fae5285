package io.garner.openmetadata;

import io.garner.model.Database;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.ViewDefinition;
import java.util.Optional;

/** What was found, as the bodies that the catalog takes. Stateless. */
public final class Bodies {

    private Bodies() {}

    public static DatabaseBody database(Database database, Fqn service) {
        DatabaseBody body = new DatabaseBody(
                ReservedWords.encode(database.name()),
                displayName(database.name()),
                description(database.comment()),
                service.toString(),
                Optional.empty());
        return new DatabaseBody(
                body.name(), body.displayName(), body.description(), body.service(), Fingerprint.of(body));
    }

    public static SchemaBody schema(Schema schema, Fqn database) {
        SchemaBody body = new SchemaBody(
                ReservedWords.encode(schema.name()),
                displayName(schema.name()),
                description(schema.comment()),
                database.toString(),
                Optional.empty());
        return new SchemaBody(
                body.name(), body.displayName(), body.description(), body.database(), Fingerprint.of(body));
    }

    /** The table with every constraint, and without a fingerprint: the caller may still drop a foreign key. */
    public static TableBody table(SchemaBatch batch, Table table, Fqn service) {
        Fqn schema = service.child(batch.database().name()).child(batch.schema().name());
        return new TableBody(
                ReservedWords.encode(table.name()),
                displayName(table.name()),
                description(table.comment()),
                schema.toString(),
                typeOf(table.kind()),
                Columns.of(table.columns()),
                ConstraintBodies.of(table, service),
                table.partitioning().flatMap(p -> Partitions.of(p, table)),
                table.view().map(ViewDefinition::sql),
                Optional.empty());
    }

    /**
     * The same body, complete with the fingerprint that tells the next run whether anything changed. Owners and tags are no
     * part of it, because they are compared with what is stored in every run.
     */
    public static TableBody fingerprinted(TableBody body) {
        return fingerprinted(body, "");
    }

    /** The same for a reader that must not take another's fingerprint for its own. */
    public static TableBody fingerprinted(TableBody body, String reader) {
        TableBody said = body.withSourceHash(Optional.empty())
                .withExtras(TableExtras.of(body.extras().sourceUrl()));
        return body.withSourceHash(Fingerprint.of(said, reader + body.lineage()));
    }

    static Optional<String> displayName(String sourceName) {
        return ReservedWords.encode(sourceName).equals(sourceName) ? Optional.empty() : Optional.of(sourceName);
    }

    static Optional<String> description(Optional<String> comment) {
        return comment.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String typeOf(TableKind kind) {
        return switch (kind) {
            case REGULAR -> "Regular";
            case PARTITIONED -> "Partitioned";
            case FOREIGN -> "Foreign";
            case EXTERNAL -> "External";
            case VIEW -> "View";
            case MATERIALIZED_VIEW -> "MaterializedView";
        };
    }
}
