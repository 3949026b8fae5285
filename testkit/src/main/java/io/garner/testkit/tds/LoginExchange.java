package io.garner.testkit.tds;

import io.garner.testkit.tds.TdsFaults.Silence;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;

/** A connection up to the point where a session is open. For one use, by one thread. */
final class LoginExchange {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LEAST_PACKET = 512;

    private final ServerSetup setup;
    private final Socket socket;
    private final int connection;

    LoginExchange(ServerSetup setup, Socket socket, int connection) {
        this.setup = setup;
        this.socket = socket;
        this.connection = connection;
    }

    /**
     * A client with an open session.
     *
     * @param loginChannel what the login came through; kept, because a TLS socket that nobody holds may be closed
     * @param channel what everything else comes through
     */
    record LoggedIn(TdsLogin login, SqlSession session, int packetSize, Socket loginChannel, Socket channel) {}

    /** Empty when the client was refused. */
    Optional<LoggedIn> run() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        byte[] prelogin = expect(Packets.PRELOGIN, socket);
        beSilentAt(Silence.AT_PRELOGIN, socket);
        TdsEncryption agreed = setup.encryption().meeting(Prelogin.encryptionWish(prelogin));
        Packets.write(socket.getOutputStream(), Packets.REPLY, Prelogin.answer(setup.majorVersion(), agreed));
        Socket secure = agreed == TdsEncryption.NOT_SUPPORTED
                ? socket
                : setup.tls().orElseThrow().over(socket);
        Socket channel = agreed.lastsBeyondLogin() ? secure : socket;
        Login7 login = Login7.parse(expect(Packets.LOGIN, secure));
        beSilentAt(Silence.AT_LOGIN, channel);
        return answer(login, secure, channel, agreed.lastsBeyondLogin());
    }

    private Optional<LoggedIn> answer(Login7 asked, Socket secure, Socket channel, boolean encrypted)
            throws IOException {
        int packetSize = Math.max(LEAST_PACKET, Math.min(asked.packetSize(), setup.packetSize()));
        ReplyMessage reply = new ReplyMessage(channel.getOutputStream(), packetSize);
        try {
            setup.faults().refusalOfThisLogin().ifPresent(error -> {
                throw error;
            });
            TdsLogin login = authenticated(asked, channel, encrypted, reply);
            String database = asked.database().isEmpty() ? setup.defaultDatabase() : asked.database();
            SqlSession session = setup.engine().open(login, database);
            setup.log().accepted(login);
            accept(reply, database, login.readOnly(), packetSize);
            socket.setSoTimeout(0);
            return Optional.of(new LoggedIn(login, session, packetSize, secure, channel));
        } catch (TdsError e) {
            refuse(reply, e, asked.user());
            return Optional.empty();
        }
    }

    private TdsLogin authenticated(Login7 asked, Socket channel, boolean encrypted, ReplyMessage reply)
            throws IOException {
        TicketHolder holder = new TicketHolder("", false);
        String name = asked.user();
        if (asked.integrated()) {
            holder = holderOf(asked.ticket().data(), channel, reply);
            name = setup.logins().loginOf(holder.principal());
        } else {
            setup.logins().check(name, asked.password());
        }
        return new TdsLogin(
                name,
                holder.principal(),
                holder.delegated(),
                asked.application(),
                asked.readOnly(),
                encrypted,
                asked.database(),
                connection);
    }

    private record TicketHolder(String principal, boolean delegated) {}

    /** The owner of the ticket. The last token of the server goes into the reply, ahead of what follows there. */
    private TicketHolder holderOf(byte[] ticket, Socket channel, ReplyMessage reply) throws IOException {
        TicketCheck check = setup.logins().tickets().orElseThrow(TdsError::untrustedDomain);
        try {
            GSSContext context = check.begin();
            byte[] answer = context.acceptSecContext(ticket, 0, ticket.length);
            while (!context.isEstablished()) {
                ReplyMessage more = new ReplyMessage(channel.getOutputStream(), setup.packetSize());
                Tokens.sspi(more, answer);
                more.end();
                byte[] next = expect(Packets.SSPI, channel);
                answer = context.acceptSecContext(next, 0, next.length);
            }
            if (answer != null) {
                Tokens.sspi(reply, answer);
            }
            return new TicketHolder(context.getSrcName().toString(), context.getCredDelegState());
        } catch (GSSException | LoginException e) {
            TdsError refusal = TdsError.untrustedDomain();
            refusal.initCause(e);
            throw refusal;
        }
    }

    private void accept(ReplyMessage reply, String database, boolean readOnly, int packetSize) throws IOException {
        String size = String.valueOf(packetSize);
        Tokens.databaseChanged(reply, setup.name(), database, "master");
        Tokens.collation(reply);
        Tokens.environment(reply, Tokens.LANGUAGE, "us_english", "");
        Tokens.environment(reply, Tokens.PACKET_SIZE, size, size);
        Tokens.loginAccepted(reply, setup.majorVersion());
        if (readOnly && setup.readers().isPresent()) {
            Tokens.routing(reply, setup.readers().get());
        }
        Tokens.done(reply, Tokens.DONE, 0, 0, 0);
        reply.end();
    }

    private void refuse(ReplyMessage reply, TdsError error, String user) throws IOException {
        setup.log().refused(error);
        Tokens.message(reply, error, setup.name());
        if (error.number() == TdsError.CANNOT_OPEN_DATABASE) {
            // A server says both: why, and that this was the login.
            Tokens.message(reply, TdsError.loginFailed(user), setup.name());
        }
        Tokens.done(reply, Tokens.DONE, Tokens.FAILED, 0, 0);
        reply.end();
    }

    private static byte[] expect(int type, Socket from) throws IOException {
        Packets.Message message = Packets.read(from.getInputStream());
        if (message.type() != type) {
            throw new IOException("A message of the type " + message.type() + " instead of " + type);
        }
        return message.payload();
    }

    /** Waits until one of the two sides closes the connection. */
    private void beSilentAt(Silence point, Socket channel) throws IOException {
        if (setup.faults().isSilent(point)) {
            socket.setSoTimeout(0);
            channel.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new EOFException();
        }
    }
}
