package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Doc;
import io.garner.config.Environment;
import io.garner.config.YamlBinder;
import io.garner.config.YamlDocument;
import io.garner.config.YamlNode;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A lineage.yaml: many edges, bound and checked like an ingest.yaml. */
record LineageFile(@Doc("The edges.") List<Entry> edges) {

    /** One edge; the names are those of the catalog, a part that holds a dot in double quotes. */
    record Entry(
            @Doc("The table the data comes from: service.database.schema.table.")
            String from,

            @Doc("The table it goes to.") String to,
            @Doc("Which columns feed which.") List<Mapping> columns,

            @Doc("The pipeline that moves it: service.pipeline.")
            Optional<String> pipeline,

            @Doc("The statement that moves it.") Optional<String> sql,

            @Doc("A file with the statement, from the folder of this file.")
            Optional<Path> sqlFile,

            @Doc("A text for people.") Optional<String> description) {

        Entry {
            if (LineageNames.table(from).equals(LineageNames.table(to))) {
                throw new IllegalArgumentException(
                        "an edge leads from one table to another, not from " + from + " to itself");
            }
            pipeline.ifPresent(LineageNames::pipeline);
            if (sql.isPresent() && sqlFile.isPresent()) {
                throw new IllegalArgumentException("give sql or sqlFile, not both");
            }
        }

        private Edge edge(Path folder) {
            return LineageNames.edge(
                    from,
                    to,
                    columns.stream().map(Mapping::mapping).toList(),
                    pipeline,
                    sqlFile.map(file -> text(folder.resolve(file), "a file of statements"))
                            .or(() -> sql),
                    description);
        }
    }

    /** Columns that feed one. */
    record Mapping(
            @Doc("The columns it comes from.") List<String> from,
            @Doc("The column it goes to.") String to,
            @Doc("What is done on the way: concat.") Optional<String> function) {

        Mapping {
            if (from.isEmpty()) {
                throw new IllegalArgumentException("nothing feeds the column " + to);
            }
        }

        private ColumnMapping mapping() {
            return new ColumnMapping(from, to, function);
        }
    }

    static List<Edge> read(Path file, Environment environment) {
        YamlNode root = YamlDocument.parse(text(file, "the edges"), file.toString());
        Path folder = file.toAbsolutePath().getParent();
        return new YamlBinder(environment)
                .bind(root, LineageFile.class).edges().stream()
                        .map(entry -> entry.edge(folder == null ? file : folder))
                        .toList();
    }

    static String text(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("Reading " + file, "there is no such file", "Name " + what + ".");
        } catch (MalformedInputException e) {
            throw new ConfigurationException("Reading " + file, "it is not in UTF-8", "Store " + what + " in UTF-8.");
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Reading " + file, "it cannot be read", "Name " + what + " as a file that may be read.");
        }
    }
}
