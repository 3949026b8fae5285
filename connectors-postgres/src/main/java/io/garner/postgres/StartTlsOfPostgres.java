package io.garner.postgres;

import io.garner.doctor.TlsCheck.Begun;
import io.garner.doctor.TlsCheck.StartTls;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** SSLRequest of PostgreSQL's protocol: eight bytes, answered with S or N. */
final class StartTlsOfPostgres implements StartTls {

    private static final int LENGTH = 8;
    private static final int SSL_REQUEST = 80_877_103;

    @Override
    public Begun begin(Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(LENGTH);
        out.writeInt(SSL_REQUEST);
        out.flush();
        int answer = socket.getInputStream().read();
        if (answer != 'S' && answer != 'N') {
            throw new IOException("this is no PostgreSQL: it does not answer as one");
        }
        return answer == 'S' ? Begun.over(socket) : Begun.none();
    }
}
