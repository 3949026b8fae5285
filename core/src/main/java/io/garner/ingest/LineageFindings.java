package io.garner.ingest;

import io.garner.ingest.EdgeColumns.Dropped;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What cannot be told of where data comes from: a finding for each table, or one for a schema where there are many. Not
 * thread-safe.
 */
final class LineageFindings {

    private static final int MOST_ALONE = 10;
    private static final int MOST_NAMES = 5;
    private static final String NAME_IT = "Name its schema, and its database, where the edge is told.";

    /** What is the matter with some tables of a schema, and what mends it. */
    private record Kind(String code, String schema, String remedy) {}

    /** One table and what is the matter with it. */
    private record Case(String table, String message) {}

    private final Fqn service;
    private final Findings findings;
    private final Map<Kind, List<Case>> cases = new LinkedHashMap<>();

    LineageFindings(Fqn service, Findings findings) {
        this.service = service;
        this.findings = findings;
    }

    void unread(TableName view, List<Unread> columns) {
        if (columns.isEmpty()) {
            return;
        }
        Map<String, List<String>> byReason = columns.stream()
                .collect(Collectors.groupingBy(
                        Unread::reason, LinkedHashMap::new, Collectors.mapping(Unread::column, Collectors.toList())));
        String reasons = byReason.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
        add("lineage-columns-unread", view, "the columns that feed these are not told: " + reasons, "");
    }

    void called(TableName view, List<String> functions) {
        if (!functions.isEmpty()) {
            add(
                    "lineage-through-functions",
                    view,
                    "it calls functions, and what those read leads to no edge: " + String.join(", ", functions),
                    "");
        }
    }

    void unresolved(TableName view, List<String> names) {
        unresolved(view.under(service.name()), names);
    }

    void unresolved(Fqn view, List<String> names) {
        if (!names.isEmpty()) {
            add(
                    "lineage-end-missing",
                    view,
                    "it names what the source does not have, or has elsewhere: " + String.join(", ", names),
                    "Draw the edge by hand, or with the lineage command.");
        }
    }

    void endMissing(TableName table, Fqn from) {
        endMissing(table.under(service.name()), from);
    }

    /** @param words that it is missing, with the names that may be meant */
    void toldEndMissing(Fqn table, String words) {
        add(
                "lineage-end-missing",
                table,
                "an edge is told between it and what is not there: " + words,
                "Harvest what is missing too, or mend the name; the edge is stored on the run after that.");
    }

    /** @param words that it is missing, with the names that may be meant */
    void nameMissing(Fqn partial, String words) {
        add(
                "lineage-end-missing",
                partial,
                "an edge is told of it, and it is not there: " + words,
                "Harvest what is missing too, or mend the name; the edge is stored on the run after that.");
    }

    void nameAmbiguous(Fqn partial, List<Fqn> candidates) {
        add(
                "lineage-end-ambiguous",
                partial,
                "an edge is told of it, and several tables may be meant: "
                        + candidates.stream().map(Fqn::toString).collect(Collectors.joining(", ")),
                NAME_IT);
    }

    void nameUnclear(Fqn partial, String obstacle) {
        add("lineage-end-ambiguous", partial, "an edge is told of it, and it was not looked for: " + obstacle, NAME_IT);
    }

    /** @param names of statements that ran, which lead to no edge; each with the tables that may be meant */
    void namesAmbiguous(String database, Map<String, List<TableName>> names) {
        if (names.isEmpty()) {
            return;
        }
        String some = names.entrySet().stream()
                .limit(MOST_NAMES)
                .map(name -> name.getKey() + " ("
                        + name.getValue().stream()
                                .map(table -> table.schema() + "." + table.table())
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        findings.add(new Finding(
                "lineage-end-ambiguous",
                service.child(database).toString(),
                "statements that ran name tables without their schema, and several have such a table, so that no edge is"
                        + " told of " + names.size() + ": " + some + (names.size() > MOST_NAMES ? "; …" : ""),
                "Name the schema in the statement, or tell the edge with the lineage command."));
    }

    void columnsDropped(Collection<Dropped> all) {
        all.stream()
                .sorted(Comparator.comparing(Dropped::toString))
                .forEach(one -> add(
                        "lineage-columns-dropped",
                        one.to(),
                        "a column of the mapping "
                                + String.join(", ", one.mapping().fromColumns()) + " to "
                                + one.mapping().toColumn()
                                + " has gone, and the catalog would refuse the edge with it: it is left out of what "
                                + (one.tellers().isEmpty() ? "others" : String.join(", ", one.tellers())) + " said",
                        "Whoever said it tells the columns that are there now."));
    }

    void endMissing(Fqn table, Fqn from) {
        add(
                "lineage-end-missing",
                table,
                "it uses " + from + ", which is neither in the scope of this run nor in the catalog",
                "Harvest what is missing too; the edge is stored on the run after that.");
    }

    /** @param words that the target is missing, with the names that may be meant */
    void targetMissing(Fqn target, Collection<Fqn> from, String words) {
        add(
                "lineage-end-missing",
                target,
                "data flows to it from "
                        + from.stream().map(Fqn::toString).sorted().collect(Collectors.joining(", "))
                        + ", and it is not there: " + words,
                "Harvest what is missing too; the edge is stored on the run after that.");
    }

    void columnsUnknown(Collection<String> columns) {
        columns.forEach(column -> {
            Fqn fqn = Fqn.parse(column);
            add(
                    "lineage-columns-missing",
                    fqn.parent().orElse(fqn),
                    "an edge names its column " + fqn.name() + ", which the catalog does not have",
                    "Harvest the table anew, or mend what names the column; the mapping is stored on the run after"
                            + " that.");
        });
    }

    void pipelineMissing(Fqn pipeline) {
        add(
                "lineage-pipeline-missing",
                pipeline,
                "edges go through it, and the catalog does not have it; they are stored without",
                "Harvest the pipeline too.");
    }

    /** @param reasons of statements that are not told, each as often as it came up */
    void statementsUnread(String database, Map<String, Integer> reasons) {
        String told = reasons.entrySet().stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
        findings.add(new Finding(
                "queries-unread",
                service.child(database).toString(),
                "of statements that ran nothing is told for these reasons, each after how many there are: " + told,
                "What a job moves can be told by the job: the lineage command."));
    }

    void dependenciesUntold(TableName view, boolean textTells) {
        add(
                "lineage-untold",
                view,
                textTells
                        ? "the source does not tell what it reads; its edges are those that its text gives"
                        : "the source does not tell what it reads, and so no edge leads to it",
                "");
    }

    /** Tells all that was gathered. */
    void conclude() {
        cases.forEach((kind, all) -> {
            if (all.size() <= MOST_ALONE) {
                all.forEach(one -> findings.add(new Finding(kind.code(), one.table(), one.message(), kind.remedy())));
            } else {
                findings.add(together(kind, all));
            }
        });
        cases.clear();
    }

    private void add(String code, TableName table, String message, String remedy) {
        add(code, table.under(service.name()), message, remedy);
    }

    private void add(String code, Fqn fqn, String message, String remedy) {
        String schema = fqn.parent().map(Fqn::toString).orElse("");
        cases.computeIfAbsent(new Kind(code, schema, remedy), kind -> new ArrayList<>())
                .add(new Case(fqn.toString(), message));
    }

    private static Finding together(Kind kind, List<Case> all) {
        String some = all.stream()
                .limit(MOST_NAMES)
                .map(one -> one.table() + " (" + one.message() + ")")
                .collect(Collectors.joining("; "));
        return new Finding(
                kind.code(), kind.schema(), all.size() + " tables, among them " + some + "; …", kind.remedy());
    }
}
