package io.garner.cli;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names of tables, columns and pipelines as people write them. Stateless. */
final class LineageNames {

    private static final int PARTS_OF_A_TABLE = 4;

    private LineageNames() {}

    /** @throws IllegalArgumentException when it is no table's name */
    static Fqn table(String text) {
        Fqn name = Fqn.parse(text);
        if (name.parts().size() != PARTS_OF_A_TABLE) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not service.database.schema.table; a part that holds" + " a dot stands in double quotes");
        }
        return name;
    }

    /** @throws IllegalArgumentException when it is no pipeline's name */
    static Fqn pipeline(String text) {
        Fqn name = Fqn.parse(text);
        if (name.parts().size() != 2) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not service.pipeline; a part that holds a dot stands" + " in double quotes");
        }
        return name;
    }

    /**
     * Reads {@code a=b} and {@code a,b=c}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static ColumnMapping mapping(String text) {
        int equals = text.indexOf('=');
        List<String> from = Arrays.stream(text.substring(0, Math.max(equals, 0)).split(","))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
        String to = text.substring(equals + 1).strip();
        if (equals < 0 || from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" is neither from=to nor one,other=to");
        }
        return new ColumnMapping(from, to, Optional.empty());
    }

    static Edge edge(
            String from,
            String to,
            List<ColumnMapping> columns,
            Optional<String> pipeline,
            Optional<String> sql,
            Optional<String> description) {
        Edge.Source source =
                pipeline.isPresent() ? Edge.Source.PIPELINE : sql.isPresent() ? Edge.Source.QUERY : Edge.Source.MANUAL;
        return new Edge(
                table(from), table(to), columns, source, pipeline.map(LineageNames::pipeline), sql, description);
    }
}
