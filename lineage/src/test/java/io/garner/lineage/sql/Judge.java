package io.garner.lineage.sql;

import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares what was read with what is expected, and counts. */
final class Judge {

    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int told;
    private int expected;

    void compare(String where, CorpusView view, ColumnLineage lineage) {
        for (CorpusView.Expected column : view.columns()) {
            String name = where + " " + view + "." + column.column();
            Optional<Output> output = lineage.outputs().stream()
                    .filter(candidate -> candidate.column().equals(column.column()))
                    .findFirst();
            expected += column.told() ? 1 : 0;
            if (output.isPresent()) {
                output(name, column, output.get());
            } else if (column.told()) {
                missed.add(name + ": " + reason(column.column(), lineage));
            }
        }
    }

    private void output(String name, CorpusView.Expected column, Output output) {
        Set<SourceColumn> found = new LinkedHashSet<>(output.sources());
        boolean same = found.equals(column.sources());
        boolean function = column.function().isEmpty()
                ? output.function().isEmpty()
                : output.function().isPresent()
                        && output.function()
                                .get()
                                .toLowerCase(Locale.ROOT)
                                .contains(column.function().get().toLowerCase(Locale.ROOT));
        if (!column.told() || !same || !function) {
            wrong.add(name + " <- " + output.sources() + " : " + output.function() + " instead of " + column);
        } else {
            told++;
        }
    }

    private static String reason(String column, ColumnLineage lineage) {
        return lineage.unread().stream()
                .filter(unread -> unread.column().equals(column))
                .map(ColumnLineage.Unread::reason)
                .findFirst()
                .orElse("not even in the list of what is unread");
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> missed() {
        return missed;
    }

    double recall() {
        return 100.0 * told / expected;
    }

    String summary() {
        return told + " of " + expected + " columns told, " + wrong.size() + " wrong; not told:"
                + String.join("\n  ", missed);
    }
}
