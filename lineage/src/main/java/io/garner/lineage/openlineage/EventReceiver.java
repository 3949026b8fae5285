package io.garner.lineage.openlineage;

import com.sun.net.httpserver.HttpServer;
import io.garner.ingest.RunReport;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.source.SourceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Takes OpenLineage events over HTTP and hands them on to the catalog, every few seconds or every so many. An event is written
 * to the spool before it is accepted: what is accepted is stored or spooled, however the process ends, and what is spooled is
 * handed on by the next process. Where the catalog is away, events wait, until the spool is full and senders are told to
 * come again. Thread-safe.
 */
public final class EventReceiver implements AutoCloseable {

    private static final int MOST_BYTES_OF_A_BODY = 16 * 1024 * 1024;

    private static final long MOST_BYTES_OF_THE_SPOOL = 256L * 1024 * 1024;

    private static final int THREADS = 8;

    private static final int WAITING_REQUESTS = 64;

    private final HttpServer server;
    private final ThreadPoolExecutor workers;
    private final Spool spool;
    private final SpoolRuns runs;

    private EventReceiver(HttpServer server, ThreadPoolExecutor workers, Spool spool, SpoolRuns runs) {
        this.server = server;
        this.workers = workers;
        this.spool = spool;
        this.runs = runs;
    }

    /**
     * Begins to listen.
     *
     * @param name the source's key in the configuration, for messages
     * @param ingest fills the catalog from what waits; called by one thread at a time. Where its report has a fault, the
     *     same events are offered again later
     * @throws SourceException when the address or the spool cannot be used
     */
    public static EventReceiver start(
            String name, OpenLineageConfig config, SourceContext context, Function<Source, RunReport> ingest) {
        return start(name, config, context, ingest, MOST_BYTES_OF_A_BODY, MOST_BYTES_OF_THE_SPOOL);
    }

    static EventReceiver start(
            String name,
            OpenLineageConfig config,
            SourceContext context,
            Function<Source, RunReport> ingest,
            int mostBytesOfABody,
            long mostBytesOfTheSpool) {
        ListenAddress address = config.listen()
                .map(ListenAddress::parse)
                .orElseThrow(() -> SourceException.unsupported(
                        "Listening as " + name,
                        "the source has no key listen",
                        "Add listen: 127.0.0.1:5000 and spool: DIRECTORY in the place of path."));
        Spool spool = Spool.open(config.spool().orElseThrow(), mostBytesOfTheSpool);
        try {
            // A request that finds all threads busy and the queue full keeps the thread that takes connections.
            ThreadPoolExecutor workers = new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING_REQUESTS),
                    work -> new Thread(work, "openlineage-receiver"),
                    new ThreadPoolExecutor.CallerRunsPolicy());
            HttpServer server = HttpServer.create(address.resolved(), 0);
            SpoolRuns runs = new SpoolRuns(config, spool, reading -> {
                OpenLineageSource source = new OpenLineageSource(name, reading, context, Limits.STANDARD);
                return new SpoolRuns.Stored(ingest.apply(source), source.openRuns());
            });
            server.createContext("/", new LineageHandler(spool, config.apiKey(), mostBytesOfABody, runs::nudge));
            server.setExecutor(workers);
            server.start();
            runs.start();
            return new EventReceiver(server, workers, spool, runs);
        } catch (IOException e) {
            spool.close();
            throw SourceException.failed(
                    "Listening at " + address, e.toString(), "Choose an address of this machine and a free port.", e);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Takes nothing more, and waits some seconds for what is under way; what is not in the catalog then stays spooled. */
    @Override
    public void close() {
        server.stop(1);
        workers.shutdownNow();
        runs.close();
        spool.close();
    }
}
