package io.garner.mssql;

import io.garner.source.SourceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What listens where a SQL Server should. The driver waits for its whole login timeout for one that does not speak its
 * protocol, and then cannot tell it from one that is not there.
 */
final class Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MssqlConfig config;

    Listener(MssqlConfig config) {
        this.config = config;
    }

    /**
     * Connects and says the first word.
     *
     * @param cause why it is asked
     * @return what is wrong; empty when it is a SQL Server as it is meant to be, when nobody listens, or when that cannot
     *     be found out
     */
    Optional<SourceException> fault(String tried, Throwable cause) {
        if (MssqlConnections.asksBrowser(config)) {
            return Optional.empty();
        }
        int port = config.port().orElse(MssqlConfig.DEFAULT_PORT);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(config.host(), port), Math.toIntExact(PATIENCE.toMillis()));
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            return said(tried, socket, cause);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceException> said(String tried, Socket socket, Throwable cause) {
        try {
            Prelogin.ask(socket, Prelogin.WANTED);
            return config.strictEncryption() ? Optional.of(notStrict(tried, cause)) : Optional.empty();
        } catch (Prelogin.Foreign e) {
            return Optional.of(foreign(tried, cause));
        } catch (IOException e) {
            // One that takes TDS 8.0 alone has no word for this.
            if (config.strictEncryption()) {
                return Optional.empty();
            }
            return Optional.of(e instanceof SocketTimeoutException ? mute(tried, cause) : foreign(tried, cause));
        }
    }

    /** Something else is there. */
    SourceException foreign(String tried, @Nullable Throwable cause) {
        return SourceException.unreachable(
                tried,
                "something listens on " + config.address() + ", but it does not speak TDS, the protocol of SQL Server",
                "Check host and port: another program has that port.",
                cause);
    }

    /** It takes connections, and that is all. */
    SourceException mute(String tried, @Nullable Throwable cause) {
        return SourceException.unreachable(
                tried,
                "something listens on " + config.address() + ", but says nothing to the first message of TDS, the"
                        + " protocol of SQL Server",
                "No word came in time: check host and port; the server may hang, or a proxy or load balancer on the way"
                        + " has no server behind it.",
                cause);
    }

    /** A SQL Server whose TLS begins later. */
    SourceException notStrict(String tried, @Nullable Throwable cause) {
        return SourceException.unreachable(
                tried,
                "the server on " + config.address() + " speaks TDS 7, and strictEncryption asks for TDS 8.0",
                "Set strictEncryption: false, and encrypt: true; TDS 8.0 needs SQL Server 2022 or later.",
                cause);
    }
}
