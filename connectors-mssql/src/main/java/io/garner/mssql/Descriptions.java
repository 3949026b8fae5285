package io.garner.mssql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people wrote about the things of one database. */
final class Descriptions {

    private static final int DATABASE = 0;
    private static final int OBJECT_OR_COLUMN = 1;
    private static final int SCHEMA = 3;

    private final Map<Subject, String> texts = new HashMap<>();

    private record Subject(int kind, long id, int part) {}

    Descriptions(Collection<DescriptionRow> rows) {
        // Where names differ by their case, both MS_Description and ms_description may be there; the first one stays.
        rows.stream()
                .filter(row -> !row.text().isBlank())
                .forEach(row -> texts.putIfAbsent(new Subject(row.subject(), row.id(), row.part()), row.text()));
    }

    Optional<String> ofDatabase() {
        return text(DATABASE, 0, 0);
    }

    Optional<String> ofSchema(long id) {
        return text(SCHEMA, id, 0);
    }

    Optional<String> ofObject(long id) {
        return text(OBJECT_OR_COLUMN, id, 0);
    }

    Optional<String> ofColumn(long table, int column) {
        return text(OBJECT_OR_COLUMN, table, column);
    }

    private Optional<String> text(int kind, long id, int part) {
        return Optional.ofNullable(texts.get(new Subject(kind, id, part)));
    }
}
