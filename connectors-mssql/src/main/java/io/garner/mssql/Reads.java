package io.garner.mssql;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.Row;
import io.garner.jdbc.SqlFault;
import io.garner.model.SchemaBatch.Part;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the queries over one database. A query that meets a lock, a deadlock or a lost connection is run once more; what a
 * harvest can do without becomes a finding when it cannot be read.
 */
final class Reads {

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final String database;
    private final CatalogReader reader;
    private final Server server;
    private final MssqlFaults faults;
    private final Findings findings;
    private final Set<Part> unread = EnumSet.noneOf(Part.class);
    private final Set<Concept> told = EnumSet.noneOf(Concept.class);

    Reads(Session session, Server server, MssqlFaults faults, Findings findings) {
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

    /**
     * The rows up to an error, if there is one.
     *
     * @throws io.garner.model.GarnerException when the connection is lost
     */
    <T> SoFar<T> asFarAsPossible(Concept concept, Function<Row, T> mapper, Object... parameters) {
        List<T> rows = new ArrayList<>();
        try {
            reader.forEach(concept.sql().with(server.capabilities()), row -> rows.add(mapper.apply(row)), parameters);
            return new SoFar<>(rows, Optional.empty());
        } catch (SqlFault e) {
            if (e.state().startsWith("08")) {
                throw faults.reading(concept.word(), database, e.sql());
            }
            LOG.atInfo()
                    .addKeyValue("sql", concept.word())
                    .addKeyValue("rows", rows.size())
                    .log("read in part");
            return new SoFar<>(rows, Optional.of(MssqlFaults.wordsOf(e.sql())));
        }
    }

    /** Rows, and what the server said when it gave no more. */
    record SoFar<T>(List<T> rows, Optional<String> fault) {}

    /** Whether what views and routines depend on can be asked for; Babelfish answers nothing. */
    boolean tellsDependencies() {
        return !server.isBabelfish();
    }

    /** A finding about the whole database, told once however many slices it has. */
    void tellOnce(Concept concept, Finding finding) {
        if (told.add(concept)) {
            findings.add(finding);
        }
    }

    /** Whether it was asked for in vain. */
    boolean isMissing(Concept concept) {
        return told.contains(concept);
    }

    String database() {
        return database;
    }

    /** What was refused, or failed. */
    Set<Part> unread() {
        return unread;
    }

    private <R> R read(Concept concept, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        try {
            return attempt(concept, empty, add, parameters);
        } catch (SqlFault first) {
            return ErrorNumbers.isWorthAnotherTry(first)
                    ? again(concept, empty, add, parameters)
                    : without(concept, first, empty);
        }
    }

    private <R> R again(Concept concept, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        LOG.atInfo().addKeyValue("sql", concept.word()).log("read failed, once more");
        try {
            return attempt(concept, empty, add, parameters);
        } catch (SqlFault second) {
            return without(concept, second, empty);
        }
    }

    private <R> R without(Concept concept, SqlFault fault, Supplier<R> empty) {
        int number = fault.sql().getErrorCode();
        boolean missing = ErrorNumbers.isMissing(number, String.valueOf(fault.getMessage()));
        if (concept.isEssential(missing) || fault.state().startsWith("08")) {
            throw faults.reading(concept.word(), database, fault.sql());
        }
        if (!missing) {
            concept.part().ifPresent(unread::add);
        }
        if (told.add(concept)) {
            findings.add(new Finding(
                    missing ? "not-available" : "not-read",
                    database,
                    concept.word()
                            + (missing ? " are not there to read: " : " were not read: ")
                            + MssqlFaults.wordsOf(fault.sql()),
                    missing ? "" : faults.remedyForReading(database, fault.sql())));
        }
        return empty.get();
    }

    private <R> R attempt(Concept concept, Supplier<R> empty, BiConsumer<R, Row> add, Object... parameters) {
        R result = empty.get();
        reader.forEach(concept.sql().with(server.capabilities()), row -> add.accept(result, row), parameters);
        return result;
    }
}
