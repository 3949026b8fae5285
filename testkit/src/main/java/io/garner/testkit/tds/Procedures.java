package io.garner.testkit.tds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The procedures that run statements, and the statements prepared with them. One thread at a time. */
final class Procedures {

    private static final Pattern DECLARED = Pattern.compile("(?:^|,)\\s*(@[\\w$#]+)\\s");

    private final Statements statements;
    private final Map<Integer, Prepared> prepared = new HashMap<>();
    private int lastHandle;

    Procedures(Statements statements) {
        this.statements = statements;
    }

    /** Prepares the call's statement if that is asked, and says under which number. */
    OptionalInt handleFor(RpcRequest call) {
        if (!is(call, "sp_prepexec") && !is(call, "sp_prepare")) {
            return OptionalInt.empty();
        }
        lastHandle++;
        prepared.put(lastHandle, new Prepared(text(call, 2), declared(text(call, 1))));
        return OptionalInt.of(lastHandle);
    }

    /** Whether the call has an answer of its own. */
    boolean runs(RpcRequest call) {
        if (is(call, "sp_unprepare")) {
            prepared.remove(handle(call));
            return false;
        }
        return !is(call, "sp_prepare");
    }

    SqlAnswer run(RpcRequest call, Cancellation cancellation, WireOutput reply) throws IOException {
        Prepared statement;
        int first;
        switch (call.procedure().toLowerCase(Locale.ROOT)) {
            case "sp_executesql" -> {
                statement = new Prepared(text(call, 0), declared(text(call, 1)));
                first = 2;
            }
            case "sp_prepexec" -> {
                statement = known(lastHandle);
                first = 3;
            }
            case "sp_execute" -> {
                statement = known(handle(call));
                first = 1;
            }
            default -> throw TdsError.of(2812, "Could not find stored procedure '" + call.procedure() + "'.");
        }
        int count = call.parameters().size();
        List<TdsParameter> values = call.parameters().subList(Math.min(first, count), count);
        return statements.run(statement.sql(), statement.bind(values), cancellation, reply);
    }

    private Prepared known(int handle) {
        Prepared statement = prepared.get(handle);
        if (statement == null) {
            throw TdsError.of(8179, "Could not find prepared statement with handle " + handle + ".");
        }
        return statement;
    }

    private static boolean is(RpcRequest call, String procedure) {
        return call.procedure().equalsIgnoreCase(procedure);
    }

    private static String text(RpcRequest call, int position) {
        if (position >= call.parameters().size()
                || call.parameters().get(position).value() == null) {
            return "";
        }
        return String.valueOf(call.parameters().get(position).value());
    }

    private static int handle(RpcRequest call) {
        boolean given = !call.parameters().isEmpty() && call.parameters().get(0).value() instanceof Integer;
        return given ? Integer.parseInt(text(call, 0)) : 0;
    }

    private static List<String> declared(String declarations) {
        return DECLARED.matcher(declarations)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** A statement and the names of its parameters. */
    private record Prepared(String sql, List<String> names) {

        /** Values without a name are those of the declared parameters, in order. */
        List<TdsParameter> bind(List<TdsParameter> values) {
            if (values.size() < names.size()) {
                throw TdsError.of(
                        8178,
                        "The parameterized query '" + sql + "' expects the parameter '" + names.get(values.size())
                                + "', which was not supplied.");
            }
            List<TdsParameter> bound = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                TdsParameter value = values.get(i);
                boolean anonymous = value.name().isEmpty() && i < names.size();
                bound.add(anonymous ? new TdsParameter(names.get(i), value.type(), value.value()) : value);
            }
            return bound;
        }
    }
}
