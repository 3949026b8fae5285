package io.garner.kerberos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tries the ports of a realm's KDCs, all at once and for a short time. Thread-safe. */
public final class KdcProbe {

    private static final int DEFAULT_PORT = 88;

    private final Krb5Conf conf;
    private final Duration timeout;

    public KdcProbe(Krb5Conf conf, Duration timeout) {
        this.conf = conf;
        this.timeout = timeout;
    }

    /** The KDCs of the realm, in the order in which they are asked; empty when nobody knows one. */
    public List<KdcAnswer> probe(String realm) {
        List<CompletableFuture<KdcAnswer>> probes =
                kdcs(realm).stream().map(this::probeLater).toList();
        return probes.stream().map(CompletableFuture::join).toList();
    }

    private List<String> kdcs(String realm) {
        List<String> listed = conf.kdcs(realm);
        return listed.isEmpty() && conf.looksKdcsUpInDns() ? KdcRecords.of(realm) : listed;
    }

    private CompletableFuture<KdcAnswer> probeLater(String written) {
        CompletableFuture<KdcAnswer> answer = new CompletableFuture<>();
        InetSocketAddress named = address(written);
        Thread thread = new Thread(() -> answer.complete(probe(named)), "garner-kdc-probe");
        thread.setDaemon(true);
        thread.start();
        // Looking a name up has no timeout of its own.
        return answer.completeOnTimeout(
                new KdcAnswer(named.getHostString(), named.getPort(), KdcAnswer.State.SILENT),
                timeout.plusMillis(500).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private KdcAnswer probe(InetSocketAddress named) {
        return new KdcAnswer(named.getHostString(), named.getPort(), stateOf(named));
    }

    private KdcAnswer.State stateOf(InetSocketAddress named) {
        InetSocketAddress resolved = new InetSocketAddress(named.getHostString(), named.getPort());
        if (resolved.isUnresolved()) {
            return KdcAnswer.State.UNKNOWN_HOST;
        }
        try (Socket socket = new Socket()) {
            socket.connect(resolved, Math.toIntExact(timeout.toMillis()));
            return KdcAnswer.State.LISTENS;
        } catch (SocketTimeoutException e) {
            return KdcAnswer.State.SILENT;
        } catch (IOException e) {
            return KdcAnswer.State.REFUSED;
        }
    }

    /** {@code host}, {@code host:port} or {@code [address]:port}. */
    static InetSocketAddress address(String written) {
        String host = written.replaceFirst("^\\[([^\\]]*)\\](:\\d+)?$", "$1");
        boolean bracketed = !host.equals(written);
        int colon = written.lastIndexOf(':');
        boolean hasPort = colon > 0
                && written.substring(colon + 1).matches("\\d{1,5}")
                && (bracketed ? written.charAt(colon - 1) == ']' : written.indexOf(':') == colon);
        int port = hasPort ? Integer.parseInt(written.substring(colon + 1)) : DEFAULT_PORT;
        String name = bracketed ? host : hasPort ? written.substring(0, colon) : written;
        return InetSocketAddress.createUnresolved(name, Math.min(port, 65_535));
    }
}
