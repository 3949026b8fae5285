package io.garner.lineage.sql;

import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The views under corpus/, with what feeds their columns; README.txt there tells the form. */
final class Corpus {

    private Corpus() {}

    static List<CorpusView> views(Dialect dialect) {
        List<CorpusView> views = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder(dialect))) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .forEach(file -> views.addAll(read(file, dialect)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return views;
    }

    private static List<CorpusView> read(Path file, Dialect dialect) {
        String topic = file.getFileName().toString().replace(".txt", "");
        return Stream.of(text(file).split("(?m)^==== "))
                .filter(block -> !block.isBlank())
                .map(block -> CorpusView.read(topic, block, dialect))
                .toList();
    }

    static String schema(Dialect dialect) {
        return text(folder(dialect).resolve("schema.sql"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        return text(path(name));
    }

    private static Path folder(Dialect dialect) {
        return path("/corpus/" + (dialect == Dialect.POSTGRES ? "postgres" : "sqlserver"));
    }

    private static Path path(String resource) {
        try {
            return Path.of(
                    Objects.requireNonNull(Corpus.class.getResource(resource)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code t}, {@code s.t} or {@code d.s.t}. */
    static TableName table(List<String> parts) {
        int last = parts.size() - 1;
        return new TableName(
                last > 1 ? parts.get(last - 2) : "crm", last > 0 ? parts.get(last - 1) : "shop", parts.get(last));
    }

    /** At the dots, but for those inside of double quotes. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.strip().split("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            parts.add(unquoted(part));
        }
        return parts;
    }

    static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
