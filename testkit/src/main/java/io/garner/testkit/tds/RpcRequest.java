package io.garner.testkit.tds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call of a procedure as it came. Immutable. */
record RpcRequest(String procedure, List<TdsParameter> parameters) {

    private static final int BY_NUMBER = 0xFFFF;
    private static final int LONGEST_NAME = 0x7F;
    private static final Map<Integer, String> NUMBERED = Map.of(
            1, "sp_cursor",
            2, "sp_cursoropen",
            5, "sp_cursorprepexec",
            7, "sp_cursorfetch",
            9, "sp_cursorclose",
            10, "sp_executesql",
            11, "sp_prepare",
            12, "sp_execute",
            13, "sp_prepexec",
            15, "sp_unprepare");

    /** The calls of one request; a batch of prepared statements is several. */
    static List<RpcRequest> parseAll(WireInput in) throws IOException {
        List<RpcRequest> calls = new ArrayList<>();
        while (in.hasMore()) {
            calls.add(parse(in));
        }
        return calls;
    }

    private static RpcRequest parse(WireInput in) throws IOException {
        String procedure = procedure(in);
        in.skip(2);
        List<TdsParameter> parameters = new ArrayList<>();
        // Where a name's length would be, a larger number parts two calls.
        while (in.hasMore() && in.peek() <= LONGEST_NAME) {
            String name = in.shortText();
            in.skip(1);
            TdsType type = TypeInfo.read(in);
            parameters.add(new TdsParameter(name, type, ParameterValues.read(in, type)));
        }
        if (in.hasMore()) {
            in.skip(1);
        }
        return new RpcRequest(procedure, parameters);
    }

    private static String procedure(WireInput in) throws IOException {
        int length = in.u16();
        if (length != BY_NUMBER) {
            return in.text(length);
        }
        int number = in.u16();
        return NUMBERED.getOrDefault(number, "number " + number);
    }
}
