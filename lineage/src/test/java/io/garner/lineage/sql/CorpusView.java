package io.garner.lineage.sql;

import io.garner.model.TableName;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A view of the corpus. */
record CorpusView(
        String topic, String name, Dialect dialect, String sql, Set<TableName> reads, List<Expected> columns) {

    /** A column; one without sources is told, one that is not told has none. */
    record Expected(String column, Set<SourceColumn> sources, Optional<String> function, boolean told) {}

    static CorpusView read(String topic, String block, Dialect dialect) {
        String[] parts = block.split("(?m)^---$");
        String[] head = parts[0].split("\n", 2);
        String name = head[0].strip();
        String sql = head[1].strip();
        Set<TableName> reads = new LinkedHashSet<>();
        List<Expected> columns = new ArrayList<>();
        for (String line : parts[1].strip().lines().toList()) {
            if (line.startsWith("reads ")) {
                Stream.of(line.substring(6).split(",")).forEach(table -> reads.add(Corpus.table(Corpus.parts(table))));
            } else if (line.startsWith("unread ")) {
                columns.add(
                        new Expected(Corpus.unquoted(line.substring(7).strip()), Set.of(), Optional.empty(), false));
            } else {
                columns.add(column(line));
            }
        }
        return new CorpusView(topic, name, dialect, sql, reads, columns);
    }

    private static Expected column(String line) {
        String[] sides = line.split("<-", 2);
        String right = sides[1];
        int colon = right.indexOf(':');
        Set<SourceColumn> sources = new LinkedHashSet<>();
        for (String source : (colon < 0 ? right : right.substring(0, colon)).split(",")) {
            if (!source.isBlank()) {
                List<String> parts = Corpus.parts(source);
                int last = parts.size() - 1;
                sources.add(new SourceColumn(Corpus.table(parts.subList(0, last)), parts.get(last)));
            }
        }
        Optional<String> function = colon < 0
                ? Optional.empty()
                : Optional.of(right.substring(colon + 1).strip());
        return new Expected(Corpus.unquoted(sides[0].strip()), sources, function, true);
    }

    TableName table() {
        return new TableName("crm", "shop", name);
    }

    List<String> columnNames() {
        return columns.stream().map(Expected::column).toList();
    }

    /** As it is created. */
    String statement() {
        return sql.matches("(?is)\\s*(/\\*.*?\\*/\\s*)*(/\\*.*\\*/\\s*)?(CREATE|ALTER)\\b.*")
                ? sql
                : "CREATE VIEW shop." + name + " AS " + sql;
    }

    @Override
    public String toString() {
        return dialect + " " + topic + " " + name;
    }
}
