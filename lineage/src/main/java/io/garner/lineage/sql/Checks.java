package io.garner.lineage.sql;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.TableName;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether what was read can be true. A contradiction drops all of it, for nobody knows which part is wrong. */
record Checks(ViewText view, Reading reading) {

    /** As many columns as the view has, and where they have names, those. */
    void outputs(List<Field> fields) {
        List<String> columns = view.columns();
        if (fields.size() != columns.size()) {
            throw new Unreadable("it yields " + fields.size() + " columns, and the view has " + columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            String name = fields.get(i).name();
            if (!name.isEmpty() && !reading.standIns().same(name, columns.get(i)) && !isDefaultName(fields.get(i))) {
                throw new Unreadable(
                        "column " + (i + 1) + " is called " + columns.get(i) + " and the text says " + name);
            }
        }
    }

    /** Names of functions are given by rules that releases change. */
    private boolean isDefaultName(Field field) {
        return field.function()
                .filter(function ->
                        function.toLowerCase(Locale.ROOT).contains(field.name().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Nothing was found that the catalog does not know of. */
    void dependencies() {
        if (view.dependencies().isEmpty()) {
            return;
        }
        Dependencies known = view.dependencies().get();
        for (TableName relation : reading.met()) {
            if (dependency(known, relation).isEmpty()) {
                throw new Unreadable("the text seems to read " + relation + ", and the catalog says that it does not");
            }
        }
        for (SourceColumn column : reading.columns()) {
            Set<String> used =
                    dependency(known, column.relation()).orElseThrow().columns();
            boolean told = !used.isEmpty() && !reading.wholeRows().contains(column.relation());
            if (told && used.stream().noneMatch(name -> reading.standIns().same(name, column.column()))) {
                throw new Unreadable("the text seems to use the column " + column.column() + " of " + column.relation()
                        + ", and the catalog says that it does not");
            }
        }
    }

    /** What the catalog says is read and was not found in the text: what is calculated may come from there. */
    Optional<String> missed() {
        return view.dependencies().stream()
                .flatMap(known -> known.relations().stream())
                .map(Dependency::relation)
                // Types of rows are in the catalog's list, too.
                .filter(relation -> view.known().of(relation).isPresent())
                .filter(relation -> reading.met().stream()
                        .noneMatch(met -> reading.relations().isSame(met, relation)))
                .findFirst()
                .map(relation ->
                        "the catalog says that the view also reads " + relation + ", which was not found in its text");
    }

    private Optional<Dependency> dependency(Dependencies known, TableName relation) {
        return known.relations().stream()
                .filter(dependency -> reading.relations().isSame(dependency.relation(), relation))
                .findFirst();
    }
}
