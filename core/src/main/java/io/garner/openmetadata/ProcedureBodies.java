package io.garner.openmetadata;

import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.model.Routine;
import io.garner.model.Routine.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Functions and procedures of one schema, as the bodies that the catalog takes. Immutable. */
public final class ProcedureBodies {

    /** What servers before 1.4 take, of a name in their own spelling. */
    private static final int LONGEST_NAME = 128;

    private static final int TOLD_OF_LONG_NAMES = 90;

    private final Map<String, Long> overloads;
    private final Fqn schema;
    private final ServerDialect dialect;

    /** @param routines all those of the schema: names are told apart where they are the same */
    public ProcedureBodies(List<Routine> routines, Fqn schema, ServerDialect dialect) {
        this.overloads = routines.stream()
                .collect(Collectors.groupingBy(Routine::name, LinkedHashMap::new, Collectors.counting()));
        this.schema = schema;
        this.dialect = dialect;
    }

    /** The routine, without a fingerprint. */
    public ProcedureBody of(Routine routine) {
        String full = fullNameOf(routine);
        String name = shortened(full);
        return new ProcedureBody(
                ReservedWords.encode(name),
                name.equals(full) ? Bodies.displayName(full) : Optional.of(full),
                Bodies.description(routine.comment()),
                schema.toString(),
                new ProcedureBody.Code(
                        Optional.of(languageOf(routine.language())),
                        Optional.of(routine.definition().orElse(""))),
                routine.kind() == Kind.PROCEDURE ? "StoredProcedure" : "Function",
                Optional.empty());
    }

    /** Its name in the catalog. */
    public String nameOf(Routine routine) {
        return ReservedWords.encode(shortened(fullNameOf(routine)));
    }

    /** Its own name, and where several share that, the arguments that tell them apart. */
    private String fullNameOf(Routine routine) {
        boolean alone = overloads.getOrDefault(routine.name(), 1L) == 1;
        return alone ? routine.name() : routine.name() + "(" + routine.identityArguments() + ")";
    }

    private static String shortened(String name) {
        if (ReservedWords.encode(name).length() <= LONGEST_NAME) {
            return name;
        }
        String rest =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return name.substring(0, Math.min(name.length(), TOLD_OF_LONG_NAMES)) + "-" + rest.replace("-", "");
    }

    private String languageOf(String language) {
        String word = language.toLowerCase(Locale.ROOT);
        if (word.startsWith("plpython")) {
            return "Python";
        } else if (word.startsWith("plv8") || word.equals("pljs")) {
            return "JavaScript";
        } else if (word.equals("java")) {
            return "Java";
        }
        boolean sql = word.equals("sql") || word.equals("plpgsql") || word.equals("t-sql") || word.equals("tsql");
        return sql || !dialect.knowsOtherLanguages() ? "SQL" : "External";
    }
}
