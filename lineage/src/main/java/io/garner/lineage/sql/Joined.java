package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What FROM yields.
 *
 * @param items that columns can be qualified with
 * @param columns that {@code *} and names without qualifier mean: those of USING once and first
 */
record Joined(List<Item> items, Columns columns) {

    static final Joined NOTHING = new Joined(List.of(), Columns.NONE);

    /** From which side a merged column comes, which is what PostgreSQL does; an inner join takes the left one. */
    enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    static Joined of(Item item) {
        return new Joined(List.of(item), item.columns());
    }

    Joined join(Joined right) {
        return new Joined(both(right), columns.and(right.columns));
    }

    Joined join(Joined right, List<String> using, Side side, StandIns standIns) {
        List<Field> fields = new ArrayList<>();
        for (String name : using) {
            fields.add(merged(only(columns, name, standIns), only(right.columns, name, standIns), side));
        }
        Columns rest = columns.and(right.columns);
        rest.fields().stream()
                .filter(field -> using.stream().noneMatch(name -> standIns.same(name, field.name())))
                .forEach(fields::add);
        return new Joined(both(right), rest.with(fields));
    }

    /** The names that NATURAL joins by. */
    List<String> common(Joined right) {
        List<String> theirs = right.columns.star().stream().map(Field::name).toList();
        return columns.star().stream().map(Field::name).filter(theirs::contains).toList();
    }

    private static Field only(Columns columns, String name, StandIns standIns) {
        List<Field> named = columns.named(name, standIns);
        if (named.size() != 1) {
            throw new Unreadable("the column " + name + " of its USING is not known on both sides");
        }
        return named.get(0);
    }

    private static Field merged(Field left, Field right, Side side) {
        if (side != Side.BOTH) {
            return side == Side.LEFT ? left : right;
        }
        Set<SourceColumn> sources = left.and(right).sources();
        return left.doubt().or(right::doubt).isPresent()
                ? left.and(right)
                : Field.of(left.name(), sources, "coalesce of both sides of USING (" + left.name() + ")");
    }

    private List<Item> both(Joined right) {
        List<Item> both = new ArrayList<>(items);
        both.addAll(right.items);
        return both;
    }
}
