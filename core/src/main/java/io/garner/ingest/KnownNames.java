package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.Revisions;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TagLabel;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out of a body the tags, glossary terms and data products that somebody deleted or disabled since they were given. A PUT that
 * names one is a 404, and OpenMetadata 1.2 is left with an entity that can never be read or written again, so each is
 * asked for before it is sent. Thread-safe.
 */
final class KnownNames {

    private static final String GLOSSARY = "Glossary";

    private final Revisions revisions;
    private final Findings findings;

    KnownNames(Revisions revisions, Findings findings) {
        this.revisions = revisions;
        this.findings = findings;
    }

    TableBody resolved(Fqn table, TableBody body) {
        return body.keeping(body.displayName(), body.description(), columns(table, body.columns()));
    }

    Kept resolved(Fqn entity, Kept kept) {
        return kept.dataProducts()
                .map(products -> kept.withDataProducts(products.stream()
                        .filter(product -> isUsable(entity, "data product", "dataProducts", product))
                        .toList()))
                .orElse(kept);
    }

    private List<ColumnBody> columns(Fqn table, List<ColumnBody> columns) {
        return columns.stream().map(column -> resolved(table, column)).toList();
    }

    private ColumnBody resolved(Fqn table, ColumnBody column) {
        Fqn fqn = table.child(column.name());
        Optional<List<TagLabel>> labels = column.tags()
                .map(tags -> tags.stream().filter(tag -> exists(fqn, tag)).toList())
                .filter(tags -> !tags.isEmpty());
        return column.labelled(labels, column.children().map(children -> columns(fqn, children)));
    }

    private boolean exists(Fqn column, TagLabel label) {
        return label.source().equals(GLOSSARY)
                ? isUsable(column, "glossary term", "glossaryTerms", label.tagFQN())
                : isUsable(column, "tag", "tags", label.tagFQN());
    }

    private boolean isUsable(Fqn bearer, String kind, String collection, String name) {
        boolean there = revisions.isUsable(collection, name);
        if (!there) {
            findings.add(new Finding(
                    "label-gone",
                    bearer.toString(),
                    "its type changed, and the " + kind + " " + name
                            + " that it had was deleted or disabled in the catalog: it is left out",
                    "Restore the " + kind + " and give it to " + bearer + " again, if it is still wanted."));
        }
        return there;
    }
}
