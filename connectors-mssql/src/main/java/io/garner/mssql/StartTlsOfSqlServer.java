package io.garner.mssql;

import io.garner.doctor.TlsCheck.Begun;
import io.garner.doctor.TlsCheck.StartTls;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

/** Asks for TLS as the driver does with the same configuration, and takes the answer as the driver does. */
final class StartTlsOfSqlServer implements StartTls {

    private static final String LOGIN_ALONE =
            "Only the login is encrypted; all else can be read on the way: set encrypt: true.";

    private final MssqlConfig config;

    StartTlsOfSqlServer(MssqlConfig config) {
        this.config = config;
    }

    @Override
    public Begun begin(Socket socket) throws IOException {
        if (config.strictEncryption()) {
            return Begun.over(socket);
        }
        return switch (answer(socket)) {
            case Prelogin.NOT_SUPPORTED -> new Begun(Optional.empty(), config.encrypt(), Optional.empty());
            // For the driver it is no TLS when it has asked for more.
            case Prelogin.LOGIN_ONLY ->
                config.encrypt()
                        ? Begun.none()
                        : new Begun(Optional.of(new PreloginSocket(socket)), false, Optional.of(LOGIN_ALONE));
            default -> Begun.over(new PreloginSocket(socket));
        };
    }

    private int answer(Socket socket) throws IOException {
        Listener listener = new Listener(config);
        String tried = "Asking " + config.address() + " for TLS";
        try {
            return Prelogin.ask(socket, config.encrypt() ? Prelogin.WANTED : Prelogin.LOGIN_ONLY);
        } catch (SocketTimeoutException e) {
            throw listener.mute(tried, e);
        } catch (IOException e) {
            throw listener.foreign(tried, e);
        }
    }

    /** Only TDS 8.0 says its name in the handshake. */
    @Override
    public List<String> protocols() {
        return config.strictEncryption() ? List.of("tds/8.0") : List.of();
    }
}
