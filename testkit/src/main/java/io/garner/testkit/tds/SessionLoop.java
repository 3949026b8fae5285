package io.garner.testkit.tds;

import io.garner.testkit.tds.LoginExchange.LoggedIn;
import io.garner.testkit.tds.Packets.Message;
import io.garner.testkit.tds.TdsFaults.Silence;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Reads the requests of a client, while a second thread answers them one after the other: a client may give up on a
 * statement at any time.
 */
final class SessionLoop implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final ServerSetup setup;
    private final LoggedIn client;
    private final TdsConnection connection;
    private final RequestHandler requests;
    private final ExecutorService worker;
    private Cancellation running;

    SessionLoop(ServerSetup setup, LoggedIn client, TdsConnection connection) throws IOException {
        this.setup = setup;
        this.client = client;
        this.connection = connection;
        this.requests = new RequestHandler(setup, client, client.channel().getOutputStream());
        this.running = new Cancellation(client.session());
        String name = Thread.currentThread().getName() + "-worker";
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs until the connection ends, which is an exception. */
    void run() throws IOException {
        InputStream in = client.channel().getInputStream();
        while (true) {
            Message message = Packets.read(in);
            if (message.type() == Packets.ATTENTION) {
                setup.log().cancelled();
            }
            if (!setup.faults().isSilent(Silence.AFTER_LOGIN)) {
                take(message);
            }
        }
    }

    @Override
    public void close() {
        giveUp();
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                setup.log().defect(new IllegalStateException("The engine does not end a cancelled statement"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.session().close();
    }

    private void take(Message message) {
        if (message.type() == Packets.ATTENTION) {
            giveUp();
            // The answer to the statement ends first; the client waits for both.
            answer(requests::acknowledgeCancellation);
        } else {
            Cancellation cancellation = new Cancellation(client.session());
            running = cancellation;
            answer(() -> requests.answer(message, cancellation));
        }
    }

    private void giveUp() {
        try {
            running.cancel();
        } catch (RuntimeException e) {
            setup.log().defect(e);
        }
    }

    private void answer(Answering answering) {
        worker.execute(() -> {
            try {
                answering.run();
            } catch (IOException e) {
                // The client has gone, or is to be left without an answer.
                connection.close();
            } catch (RuntimeException e) {
                setup.log().defect(e);
                connection.close();
            }
        });
    }

    @FunctionalInterface
    private interface Answering {
        void run() throws IOException;
    }
}
