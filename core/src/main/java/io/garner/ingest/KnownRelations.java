package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Fqn;
import io.garner.model.Partitioning.Partition;
import io.garner.model.ReservedWords;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableName;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import io.garner.source.ColumnLineageResolver.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables and views that edges may start at: those that this run has met, and, asked one by one and once, those that
 * only the catalog knows. Of a relation it holds the names of its columns and no more. Used by the thread that plans.
 */
final class KnownRelations implements KnownColumns {

    private final Fqn service;
    private final OpenMetadata catalog;
    private final boolean foldsCase;
    private final Map<TableName, Relation> met = new HashMap<>();
    private final Map<TableName, Relation> folded = new HashMap<>();
    private final Map<TableName, TableName> wholes = new HashMap<>();
    private final Map<TableName, Optional<Relation>> askedFor = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Namesakes namesakes;

    /** @param foldsCase whether the source may compare names without case */
    KnownRelations(Fqn service, OpenMetadata catalog, boolean foldsCase, Namesakes namesakes) {
        this.service = service;
        this.catalog = catalog;
        this.foldsCase = foldsCase;
        this.namesakes = namesakes;
    }

    static TableName nameOf(SchemaBatch batch, String table) {
        return new TableName(batch.database().name(), batch.schema().name(), table);
    }

    void add(SchemaBatch batch) {
        for (Table table : batch.tables()) {
            TableName name = nameOf(batch, table.name());
            Relation relation = new Relation(
                    name, table.columns().stream().map(this::shared).toList());
            met.put(name, relation);
            namesakes.add(name, name);
            if (foldsCase) {
                folded.putIfAbsent(folded(name), relation);
            }
            table.partitioning().stream()
                    .flatMap(cut -> cut.partitions().stream())
                    .map(Partition::name)
                    .forEach(partition -> {
                        wholes.put(partition, name);
                        namesakes.add(partition, name);
                    });
        }
    }

    /** The relation, or the partitioned table that it is a piece of, because the catalog has no pieces. */
    TableName whole(TableName relation) {
        return met.containsKey(relation) ? relation : wholes.getOrDefault(relation, relation);
    }

    boolean hasMet(TableName relation) {
        return met.containsKey(whole(relation));
    }

    @Override
    public Optional<Relation> of(TableName relation) {
        if (relation.schema().equals(Fqn.ANY)) {
            return namesakes.only(relation).flatMap(this::of);
        }
        TableName whole = whole(relation);
        Optional<Relation> here = Optional.ofNullable(met.get(whole))
                .or(() -> Optional.ofNullable(folded.get(folded(whole))).filter(there -> foldsCase));
        return here.isPresent() ? here : askedFor.computeIfAbsent(whole, this::inCatalog);
    }

    private Optional<Relation> inCatalog(TableName relation) {
        return catalog.find(EntityType.TABLE, relation.under(service.name()))
                .map(table -> new Relation(
                        relation,
                        table.columns().orElse(List.of()).stream()
                                .map(ColumnBody::name)
                                .map(ReservedWords::decode)
                                .toList()));
    }

    /** The same few names come again and again. */
    private String shared(Column column) {
        return names.computeIfAbsent(column.name(), name -> name);
    }

    private static TableName folded(TableName name) {
        return new TableName(lower(name.database()), lower(name.schema()), lower(name.table()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
