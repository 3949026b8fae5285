package io.garner.lineage.sql;

import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import io.garner.source.ColumnLineageResolver.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of schema.sql and the views of the corpus themselves; SQL Server's names are found in any case. */
final class CorpusTables implements KnownColumns {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+(?: Details\\])?) \\((.*)\\);");
    private static final Pattern COLUMN =
            Pattern.compile("(?:^|, )(\"(?:[^\"]|\"\")*\"|\\[(?:[^]]|]])*]|\\w+) [^,(]+(?:\\([^)]*\\))?[^,]*");
    private static final Pattern SYNONYM = Pattern.compile("CREATE SYNONYM (\\S+) FOR (\\S+);");

    private final Map<String, Relation> relations = new TreeMap<>();
    private final boolean anyCase;

    CorpusTables(Dialect dialect) {
        anyCase = dialect == Dialect.SQL_SERVER;
        Matcher table = TABLE.matcher(Corpus.schema(dialect));
        while (table.find()) {
            TableName name = Corpus.table(Corpus.parts(plain(table.group(1))));
            add(name, new Relation(name, columns(table.group(2))));
        }
        Matcher synonym = SYNONYM.matcher(Corpus.schema(dialect));
        while (synonym.find()) {
            TableName target = Corpus.table(Corpus.parts(synonym.group(2)));
            add(Corpus.table(Corpus.parts(synonym.group(1))), of(target).orElseThrow());
        }
        Corpus.views(dialect).forEach(view -> add(view.table(), new Relation(view.table(), view.columnNames())));
    }

    private static String plain(String name) {
        return name.replace("[", "\"").replace("]", "\"");
    }

    private static List<String> columns(String list) {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(list);
        while (column.find()) {
            String name = column.group(1);
            columns.add(
                    name.startsWith("[")
                            ? name.substring(1, name.length() - 1).replace("]]", "]")
                            : Corpus.unquoted(name));
        }
        return columns;
    }

    private void add(TableName name, Relation relation) {
        relations.put(key(name), relation);
    }

    private String key(TableName name) {
        return anyCase ? name.toString().toLowerCase(Locale.ROOT) : name.toString();
    }

    @Override
    public Optional<Relation> of(TableName relation) {
        return Optional.ofNullable(relations.get(key(relation)));
    }
}
