package io.garner.catalog;

import io.garner.catalog.http.Reply;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The ways in which one answer, or the lack of it, reaches the client. One of them, once. Not thread-safe. */
final class Delivery {

    private static final int DRIPS = 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ServerVersion version;

    Delivery(Request request, Response response, Callback callback, ServerVersion version) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.version = version;
    }

    /** As it should be. */
    void whole(Reply reply) {
        response.write(true, ByteBuffer.wrap(head(reply)), callback);
    }

    /** Promises the whole body, sends half of it, and hangs up. */
    void cut(Reply reply) {
        byte[] body = head(reply);
        // Where there is no body, one byte is promised that never comes.
        response.getHeaders().put("Content-Length", String.valueOf(Math.max(1, body.length)));
        ByteBuffer half = ByteBuffer.wrap(body, 0, body.length / 2);
        response.write(false, half, Callback.from(this::hangUp, this::failed));
    }

    /** Sends the body piece by piece, the last one after the whole time. */
    void dripping(Reply reply, Duration time) {
        byte[] body = head(reply);
        response.getHeaders().put("Content-Length", String.valueOf(body.length));
        drip(body, 0, time.dividedBy(DRIPS));
    }

    private void drip(byte[] body, int drop, Duration pause) {
        if (drop == DRIPS) {
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        byte[] piece = Arrays.copyOfRange(body, position(body, drop), position(body, drop + 1));
        Runnable next = () -> later(pause, () -> drip(body, drop + 1, pause));
        response.write(false, ByteBuffer.wrap(piece), Callback.from(next, this::failed));
    }

    private static int position(byte[] body, int drop) {
        return (int) ((long) body.length * drop / DRIPS);
    }

    /** No answer: the client's next read ends in "connection reset". */
    void reset() {
        EndPoint endPoint = endPoint();
        if (endPoint instanceof SocketChannelEndPoint socket) {
            try {
                // A socket that does not linger is closed by a RST in place of a FIN.
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        hangUp();
    }

    private void hangUp() {
        endPoint().close();
        failed(new EofException("cut on purpose"));
    }

    /** Nothing can be sent any more. */
    void failed(Throwable failure) {
        callback.failed(failure);
    }

    /** Answers in Jetty's own words, for what is wrong with the HTTP itself. */
    void refused(int status) {
        Response.writeError(request, response, callback, status);
    }

    /** Goes on after a while; no thread waits meanwhile. */
    void later(Duration pause, Runnable step) {
        Components components = request.getComponents();
        Runnable safeStep = () -> {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                // Out of Jetty's sight: without this the client would wait for ever.
                failed(e);
            }
        };
        components
                .getScheduler()
                .schedule(() -> components.getExecutor().execute(safeStep), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    private byte[] head(Reply reply) {
        return Replies.head(reply, request, response, version);
    }
}
