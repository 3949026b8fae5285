package io.garner.postgres;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.Row;
import io.garner.jdbc.SqlFault;
import io.garner.jdbc.SqlResource;
import io.garner.model.SchemaBatch.Part;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the queries over one database. A query that meets a lock for too long is run once more without the texts of the
 * tables concerned, and one that meets an object dropped under its eyes is run once more as it is.
 */
final class Reads {

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final String database;
    private final CatalogReader reader;
    private final Server server;
    private final PostgresFaults faults;
    private final Findings findings;
    private final Set<Concept> missing = new HashSet<>();
    private Optional<QueryLog.Extension> log = Optional.empty();
    private Trouble trouble = Trouble.VANISHED;
    private Expressions expressions = Expressions.WAITING;

    Reads(Session session, Server server, PostgresFaults faults, Findings findings) {
        this.database = session.database();
        this.reader = session.reader();
        this.server = server;
        this.faults = faults;
        this.findings = findings;
    }

    /** The rows as values. */
    <T> List<T> list(Concept concept, Function<Row, T> mapper, Object... parameters) {
        return read(concept, ArrayList::new, (list, row) -> list.add(mapper.apply(row)), parameters);
    }

    /** The rows that concern these relations as values, by relation. */
    <T> Map<Long, List<T>> byRelation(
            Concept concept, Predicate<Long> relations, Function<Row, T> mapper, Object... parameters) {
        return read(
                concept,
                HashMap::new,
                (map, row) -> {
                    long relation = row.number("relation_id");
                    if (relations.test(relation)) {
                        map.computeIfAbsent(relation, r -> new ArrayList<>()).add(mapper.apply(row));
                    }
                },
                parameters);
    }

    /** The rows of the log of statements, which lies in the schema of an extension. */
    <T> List<T> queryLog(QueryLog.Extension extension, Function<Row, T> mapper) {
        log = Optional.of(extension);
        return list(Concept.QUERY_LOG, mapper);
    }

    /** Whether it was asked for in vain. */
    boolean isMissing(Concept concept) {
        return missing.contains(concept);
    }

    Server server() {
        return server;
    }

    String database() {
        return database;
    }

    /** Why texts are missing, if some are. */
    Trouble trouble() {
        return trouble;
    }

    /** What the role was not allowed to read, or the server could not answer. */
    Set<Part> unread() {
        return missing.stream().flatMap(concept -> concept.part().stream()).collect(Collectors.toSet());
    }

    private <R> R read(Concept concept, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        try {
            return attempt(concept, expressions, empty, add, parameters);
        } catch (SqlFault first) {
            if (first.state().equals(SqlStates.NOT_PERMITTED) && concept.part().isPresent()) {
                Finding finding = new Finding(
                        "not-permitted",
                        database,
                        concept.word() + " were not read: " + PostgresFaults.wordsOf(first.sql()),
                        faults.grantFor(first.sql()));
                return without(concept, finding, empty);
            }
            return readAgain(concept, first, empty, add, parameters);
        }
    }

    /** Tries what else there is for this fault, and tells the last one that remains. */
    private <R> R readAgain(
            Concept concept, SqlFault first, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        SqlFault last = first;
        trouble = Trouble.of(first).orElse(trouble);
        for (Expressions mode : otherWays(first.state())) {
            LOG.atInfo()
                    .addKeyValue("sql", concept.word())
                    .addKeyValue("state", last.state())
                    .addKeyValue("expressions", mode)
                    .log("read failed, once more");
            try {
                return attempt(concept, mode, empty, add, parameters);
            } catch (SqlFault next) {
                last = next;
            }
        }
        SourceException fault = faults.reading(concept.word(), database, last.sql());
        if (concept.mayFail() && !isConnectionLost(last)) {
            return without(
                    concept,
                    new Finding(
                            "not-read",
                            database,
                            "%s were not read: %s".formatted(concept.word(), PostgresFaults.wordsOf(last.sql())),
                            fault.remedy()),
                    empty);
        }
        throw fault;
    }

    /** What comes next would fail as well. */
    private static boolean isConnectionLost(SqlFault fault) {
        return fault.state().startsWith("08") || fault.state().startsWith("57P");
    }

    private List<Expressions> otherWays(String state) {
        return switch (state) {
            case SqlStates.LOCK_TIMEOUT -> {
                // From now on nothing is waited for: who alters a table for minutes would cost a timeout at each query.
                expressions = Expressions.SKIPPING;
                // Somebody may lock a table between our look at the locks and the deparsing, so there is a third way.
                yield List.of(Expressions.SKIPPING, Expressions.OMITTING);
            }
            case SqlStates.OBJECT_VANISHED -> List.of(expressions, Expressions.OMITTING);
            case SqlStates.STATEMENT_TIMEOUT, SqlStates.LOCK_TABLE_FULL -> List.of(Expressions.OMITTING);
            // The pool opens another connection in place of one that the server or a proxy closed.
            case SqlStates.CONNECTION_CLOSED, SqlStates.CONNECTION_BROKEN -> List.of(expressions);
            default -> List.of();
        };
    }

    private <R> R without(Concept concept, Finding finding, Supplier<R> empty) {
        missing.add(concept);
        findings.add(finding);
        return empty.get();
    }

    private <R> R attempt(
            Concept concept, Expressions mode, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        Set<String> capabilities = new HashSet<>(server.capabilities());
        capabilities.add(mode.capability());
        SqlResource sql = log.map(extension -> extension.in(concept.sql(), capabilities))
                .orElseGet(concept::sql)
                .with(capabilities);
        R result = empty.get();
        reader.forEach(sql, row -> add.accept(result, row), parameters);
        return result;
    }
}
