package io.garner.lineage.sql;

import io.garner.model.TableName;
import io.garner.source.ColumnLineage.SourceColumn;
import java.util.LinkedHashSet;
import java.util.Set;

/** One text while it is read: what stands for what in it, and all that was met so far. Of one thread. */
final class Reading {

    private final StandIns standIns;
    private final Relations relations;
    private final Stop stop;
    private final Set<TableName> met = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<SourceColumn> columns = new LinkedHashSet<>();
    private final Set<TableName> wholeRows = new LinkedHashSet<>();

    Reading(StandIns standIns, Relations relations, Stop stop) {
        this.standIns = standIns;
        this.relations = relations;
        this.stop = stop;
    }

    StandIns standIns() {
        return standIns;
    }

    Relations relations() {
        return relations;
    }

    /** Ends the work when nobody waits for it any longer. */
    void check() {
        stop.check();
    }

    void meet(TableName relation) {
        met.add(relation);
    }

    void meet(Set<SourceColumn> some) {
        columns.addAll(some);
    }

    void missing(String name) {
        unknown.add(name);
    }

    /** Names of relations of which nothing is known. */
    Set<String> unknown() {
        return unknown;
    }

    /** The catalog tells no columns of these. */
    void meetWholeRow(Set<SourceColumn> some) {
        some.forEach(column -> wholeRows.add(column.relation()));
    }

    /** All relations that the text names, also where it only filters. */
    Set<TableName> met() {
        return met;
    }

    Set<SourceColumn> columns() {
        return columns;
    }

    Set<TableName> wholeRows() {
        return wholeRows;
    }
}
