package io.garner.lineage.sql;

import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.ColumnLineageResolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Reads the views of PostgreSQL and SQL Server with JSqlParser. A text of more than a million characters, or one that takes
 * longer than ten seconds, is not read. Thread-safe; uses at most two threads of its own, which end when they are idle.
 */
public final class SqlColumnLineage implements ColumnLineageResolver {

    private final Workers workers;

    /** With the usual limits. */
    public SqlColumnLineage() {
        this(new Workers(2, Duration.ofSeconds(10)));
    }

    SqlColumnLineage(Workers workers) {
        this.workers = workers;
    }

    @Override
    public ColumnLineage resolve(ViewText view) {
        try {
            return workers.call(stop -> read(view, stop));
        } catch (Unreadable e) {
            return ColumnLineage.unread(view.columns(), e.reason());
        }
    }

    private static ColumnLineage read(ViewText view, Stop stop) {
        List<Token> tokens = Lexer.tokens(view.dialect(), view.sql());
        Normalised text = Normaliser.normalise(
                view.dialect(), view.doubleQuotedStrings() ? DoubleQuotes.asStrings(tokens) : tokens);
        StandIns standIns = text.standIns();
        ViewHead head = ViewHead.cut(text.tokens(), standIns);
        Statement statement = Parser.parse(new Normalised(head.query(), standIns), stop);
        if (!(statement instanceof Select select)) {
            throw new Unreadable("it is no query");
        }
        Relations relations = new Relations(
                standIns, view.view().database(), view.view().schema(), view.dependencies(), view.known(), Set.of());
        Reading reading = new Reading(standIns, relations, stop);
        Columns columns = Columns.of(new Queries(reading).fields(select, Scope.OUTSIDE));
        List<Field> fields = columns.renamed(head.columns().orElse(List.of())).fields();
        Checks checks = new Checks(view, reading);
        checks.outputs(fields);
        checks.dependencies();
        return lineage(view.columns(), fields, checks.missed());
    }

    static ColumnLineage lineage(List<String> columns, List<Field> fields, Optional<String> missed) {
        List<Output> outputs = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field field = fields.get(i);
            Optional<String> doubt = field.doubt().or(() -> field.made() ? missed : Optional.empty());
            if (doubt.isPresent()) {
                unread.add(new Unread(columns.get(i), doubt.get()));
            } else {
                outputs.add(new Output(columns.get(i), sorted(field.sources()), field.function()));
            }
        }
        return new ColumnLineage(outputs, unread);
    }

    private static List<SourceColumn> sorted(Set<SourceColumn> sources) {
        return sources.stream()
                .sorted(Comparator.comparing(SourceColumn::toString))
                .toList();
    }
}
