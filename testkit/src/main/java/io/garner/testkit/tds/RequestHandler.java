package io.garner.testkit.tds;

import io.garner.testkit.tds.LoginExchange.LoggedIn;
import io.garner.testkit.tds.Packets.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Answers the requests of one client. One thread at a time. */
final class RequestHandler {

    private final ServerSetup setup;
    private final OutputStream out;
    private final int packetSize;
    private final Statements statements;
    private final Procedures procedures;

    RequestHandler(ServerSetup setup, LoggedIn client, OutputStream out) {
        this.setup = setup;
        this.out = out;
        this.packetSize = client.packetSize();
        this.statements = new Statements(setup, client);
        this.procedures = new Procedures(statements);
    }

    /** Sends the answer; an exception is the end of the connection. */
    void answer(Message message, Cancellation cancellation) throws IOException {
        ReplyMessage reply = new ReplyMessage(out, packetSize);
        if (message.resetsSession()) {
            Tokens.sessionReset(reply);
            statements.reset(reply);
        }
        boolean fatal = false;
        if (message.isIgnored()) {
            Tokens.done(reply, Tokens.DONE, Tokens.FAILED, 0, 0);
        } else if (message.type() == Packets.BATCH) {
            fatal = batch(reply, afterHeaders(message).rest(), cancellation);
        } else if (message.type() == Packets.RPC) {
            fatal = calls(reply, RpcRequest.parseAll(afterHeaders(message)), cancellation);
        } else {
            fatal = failure(reply, Tokens.DONE, 0, unknown(message), cancellation);
        }
        reply.end();
        if (fatal) {
            throw new IOException("A severe error ends the connection");
        }
    }

    void acknowledgeCancellation() throws IOException {
        ReplyMessage reply = new ReplyMessage(out, packetSize);
        Tokens.done(reply, Tokens.DONE, Tokens.ATTENTION, 0, 0);
        reply.end();
    }

    private boolean batch(ReplyMessage reply, String sql, Cancellation cancellation) throws IOException {
        try (SqlAnswer answer = statements.run(sql, List.of(), cancellation, reply)) {
            write(reply, answer, Tokens.DONE, 0, cancellation);
            return false;
        } catch (RuntimeException e) {
            return failure(reply, Tokens.DONE, 0, error(e), cancellation);
        }
    }

    private boolean calls(ReplyMessage reply, List<RpcRequest> calls, Cancellation cancellation) throws IOException {
        boolean fatal = false;
        Iterator<RpcRequest> rest = calls.iterator();
        while (rest.hasNext() && !fatal) {
            RpcRequest call = rest.next();
            fatal = call(reply, call, rest.hasNext() ? Tokens.MORE : 0, cancellation);
        }
        return fatal;
    }

    private boolean call(ReplyMessage reply, RpcRequest call, int more, Cancellation cancellation) throws IOException {
        try {
            OptionalInt handle = procedures.handleFor(call);
            if (procedures.runs(call)) {
                try (SqlAnswer answer = procedures.run(call, cancellation, reply)) {
                    write(reply, answer, Tokens.DONE_IN_PROCEDURE, Tokens.MORE, cancellation);
                }
            }
            Tokens.returnStatus(reply);
            if (handle.isPresent()) {
                Tokens.returnValue(reply, call.parameters().get(0).name(), handle.getAsInt());
            }
            Tokens.done(reply, Tokens.DONE_PROCEDURE, more, Tokens.EXECUTE, 0);
            return false;
        } catch (RuntimeException e) {
            return failure(reply, Tokens.DONE_PROCEDURE, more, error(e), cancellation);
        }
    }

    private void write(ReplyMessage reply, SqlAnswer answer, int token, int more, Cancellation cancellation)
            throws IOException {
        if (answer instanceof SqlAnswer.Rows rows) {
            long count = rows(reply, rows, cancellation);
            Tokens.done(reply, token, Tokens.COUNTED | more, Tokens.SELECT, count);
        } else if (answer instanceof SqlAnswer.Changed changed) {
            Tokens.done(reply, token, Tokens.COUNTED | more, Tokens.UPDATE, changed.rows());
        } else {
            Tokens.done(reply, token, more, 0, 0);
        }
    }

    private long rows(ReplyMessage reply, SqlAnswer.Rows answer, Cancellation cancellation) throws IOException {
        Tokens.columns(reply, answer.columns());
        Iterator<? extends List<? extends @Nullable Object>> rows = answer.rows();
        long count = 0;
        while (rows.hasNext()) {
            cancellation.pause(setup.faults().rowDelay());
            // A row that cannot be written may not leave half of itself in the reply.
            Bytes row = new Bytes();
            Tokens.row(row, answer.columns(), rows.next());
            reply.bytes(row.toArray());
            count++;
        }
        return count;
    }

    /** Ends a reply that failed, and says whether the connection fails with it. Who gave up is not told why. */
    private boolean failure(ReplyMessage reply, int token, int more, TdsError error, Cancellation cancellation)
            throws IOException {
        if (!cancellation.isCancelled()) {
            Tokens.message(reply, error, setup.name());
        }
        Tokens.done(reply, token, Tokens.FAILED | more, 0, 0);
        return error.severity() >= TdsError.FATAL;
    }

    private static TdsError error(RuntimeException fault) {
        if (fault instanceof TdsError error) {
            return error;
        }
        return TdsError.of(50000, "The engine failed: " + fault);
    }

    private static TdsError unknown(Message message) {
        return TdsError.of(50000, "This server knows no request of the type " + message.type());
    }

    /** Requests begin with headers, of which the first number is their length. */
    private static WireInput afterHeaders(Message message) throws IOException {
        WireInput in = new WireInput(message.payload());
        return in.at(in.at(0).i32());
    }
}
