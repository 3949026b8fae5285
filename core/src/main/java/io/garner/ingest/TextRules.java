package io.garner.ingest;

import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.PipelineBodies;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Optional;

/** The ownership of texts, applied to one run. Used by the thread that plans. */
final class TextRules {

    /** What tells the fingerprint of an entity whose edges are not all ours from that of any other. */
    static final String DISPUTED = "disputed ";

    private final Ownership ownership;
    private final OpenMetadata catalog;

    TextRules(Ownership ownership, OpenMetadata catalog) {
        this.ownership = ownership;
        this.catalog = catalog;
    }

    /** The body with those texts of the source that may enter the catalog. */
    TableBody admitted(TableBody body) {
        return body.keeping(displayName(body.displayName()), description(body.description()), columns(body.columns()));
    }

    /** The body with those texts of the source that may enter the catalog. */
    DescribedBody admitted(DescribedBody body) {
        return (DescribedBody) body.keeping(displayName(body.displayName()), description(body.description()));
    }

    /** The body with those texts of the source that may enter the catalog. */
    PipelineBody admitted(PipelineBody body) {
        return body.keeping(displayName(body.displayName()), description(body.description()))
                .withTasks(body.tasks().stream()
                        .map(task -> task.withDescription(description(task.description())))
                        .toList());
    }

    /**
     * The body with its fingerprint. One that was stored under {@code FOLLOW} says more than others: that no text which
     * differs from the source's is ours. It must not be taken for one of a run that left our texts behind.
     */
    TableBody fingerprinted(TableBody body) {
        return Bodies.fingerprinted(body, reader());
    }

    /** The same for a pipeline; {@code owners} names those of its tasks. */
    PipelineBody fingerprinted(PipelineBody body, String owners) {
        return PipelineBodies.fingerprinted(body, reader(), owners);
    }

    private String reader() {
        return ownership.follows() ? "follow " + ownership.descriptions() + " " + ownership.displayNames() + ":" : "";
    }

    /**
     * The body with the fingerprint of a table whose edges are not all ours. Such a table is as it should be, and its edges
     * are looked at in each run all the same.
     */
    TableBody disputed(TableBody body) {
        return fingerprinted(body.withLineage(DISPUTED + body.lineage()));
    }

    /** What becomes of the texts of a stored table. */
    TextComparison compare(TableBody wanted, StoredEntity stored) {
        boolean sameSource = stored.sourceHash()
                .filter(hash -> fingerprinted(wanted).sourceHash().equals(Optional.of(hash)))
                .isPresent();
        Authors authors = new Authors(catalog, EntityType.TABLE, stored.id());
        // An unchanged source: the run that stored it left no text of ours that differs, so the history is not asked.
        TextComparison comparison = new TextComparison(
                ownership, (column, member, text) -> !sameSource && authors.isOurs(column, member, text));
        comparison.compare(wanted, stored);
        return comparison;
    }

    /** What becomes of the texts of a stored pipeline; {@code wanted} has its fingerprint. */
    TextComparison compare(PipelineBody wanted, StoredEntity stored) {
        boolean sameSource =
                stored.sourceHash().isPresent() && stored.sourceHash().equals(wanted.sourceHash());
        Authors authors = new Authors(catalog, EntityType.PIPELINE, stored.id());
        TextComparison comparison = new TextComparison(
                ownership, (task, member, text) -> !sameSource && authors.isOurs(task, member, text));
        comparison.compare(wanted, stored);
        return comparison;
    }

    /** What becomes of the texts of a stored database or schema. */
    TextComparison compare(EntityType type, DescribedBody wanted, StoredEntity stored) {
        TextComparison comparison = new TextComparison(ownership, new Authors(catalog, type, stored.id())::isOurs);
        comparison.compare(wanted, stored);
        return comparison;
    }

    private List<ColumnBody> columns(List<ColumnBody> columns) {
        return columns.stream()
                .map(column -> column.keeping(
                        displayName(column.displayName()),
                        description(column.description()),
                        column.children().map(this::columns),
                        column.tags(),
                        column.extension()))
                .toList();
    }

    private Optional<String> description(Optional<String> text) {
        return text.filter(present -> ownership.descriptions() != TextPolicy.KEEP);
    }

    private Optional<String> displayName(Optional<String> text) {
        return text.filter(present -> ownership.displayNames() != TextPolicy.KEEP);
    }
}
