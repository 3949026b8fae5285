package io.garner.testkit.tds;

import java.util.List;

/**
 * A statement that a client has sent. Immutable.
 *
 * @param connection the number of the connection, counted from 1
 * @param database the current database of the connection
 * @param text as it came; {@code @P0} and so on stand for its parameters
 * @param houseKeeping whether it is the driver's own and never reached the engine
 */
public record ReceivedStatement(
        int connection, String database, String text, List<TdsParameter> parameters, boolean houseKeeping) {
    public ReceivedStatement {
        parameters = List.copyOf(parameters);
    }
}
