package io.garner.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Collects the body of one request as it comes. No thread waits for it, so that slow senders keep nobody else from
 * being answered. Runs on one thread at a time.
 */
final class BodyReader implements Runnable {

    /** Where a body goes. */
    interface Receiver {
        /** All of it is here. */
        void whole(byte[] body);

        /** It is longer than the limit. */
        void tooLarge();

        /** It did not come to its end: the client went away, fell silent, or broke the rules of HTTP. */
        void broken(Throwable failure);
    }

    /** More than a table of 1,600 columns with long texts needs. */
    static final int LIMIT = 64 * 1024 * 1024;

    /** So much more is read and thrown away, so that a client which sends first and listens then hears the 413. */
    private static final long PATIENCE = 4L * LIMIT;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Request request;
    private final Receiver receiver;
    private final long begin = System.nanoTime();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long length;

    BodyReader(Request request, Receiver receiver) {
        this.request = request;
        this.receiver = receiver;
    }

    @Override
    public void run() {
        if (announcesTooMuch()) {
            receiver.tooLarge();
            return;
        }
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                receiver.broken(chunk.getFailure());
                return;
            }
            take(chunk);
            if (chunk.isLast() || length > PATIENCE) {
                finish();
                return;
            }
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                receiver.broken(new TimeoutException("the body took longer than " + LONGEST));
                return;
            }
        }
    }

    /** A client that asks first, with {@code Expect: 100-continue}, need not send it. */
    private boolean announcesTooMuch() {
        return request.getLength() > LIMIT && request.getHeaders().contains("Expect");
    }

    private void take(Content.Chunk chunk) {
        ByteBuffer bytes = chunk.getByteBuffer();
        length += bytes.remaining();
        if (length <= LIMIT) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            body.writeBytes(copy);
        } else {
            body.reset();
        }
        chunk.release();
    }

    private void finish() {
        if (length > LIMIT) {
            receiver.tooLarge();
        } else {
            receiver.whole(body.toByteArray());
        }
    }
}
