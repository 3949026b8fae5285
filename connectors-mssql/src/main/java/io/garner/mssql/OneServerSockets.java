package io.garner.mssql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/**
 * Sockets that connect to one server and nowhere else. The driver makes it by its name, so it is public; there is no other
 * use for it. Thread-safe.
 *
 * <p>A listener with read-only routing, once it has logged a client in, sends it on to another server. The driver would
 * follow with the credential that it no longer has, and with the listener's principal. So it is stopped here, and
 * {@link Routed} says where it was to go.
 */
public final class OneServerSockets extends SocketFactory {

    private final String host;
    private final int port;

    /**
     * Called by the driver.
     *
     * @param address host, a blank and the port
     */
    public OneServerSockets(String address) {
        int blank = address.lastIndexOf(' ');
        this.host = address.substring(0, blank);
        this.port = Integer.parseInt(address.substring(blank + 1));
    }

    /** What the driver hands to the constructor. */
    static String argument(String host, int port) {
        return host + " " + port;
    }

    @Override
    public Socket createSocket() {
        return new ToOneServer();
    }

    private final class ToOneServer extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            InetSocketAddress asked = (InetSocketAddress) address;
            if (asked.getPort() != port || !isOurs(asked)) {
                throw new IOException(Routed.words(asked));
            }
            super.connect(address, timeout);
        }

        /** By the name as it was written; an address may be written in several ways, and looking one up asks nobody. */
        private boolean isOurs(InetSocketAddress asked) throws UnknownHostException {
            return asked.getHostString().equalsIgnoreCase(host)
                    || (host.contains(":") && InetAddress.getByName(host).equals(asked.getAddress()));
        }
    }

    @Override
    public Socket createSocket(String other, int otherPort) throws IOException {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(String other, int otherPort, InetAddress from, int fromPort) throws IOException {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress other, int otherPort) throws IOException {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress other, int otherPort, InetAddress from, int fromPort) throws IOException {
        throw connectsLater();
    }

    private static IOException connectsLater() {
        return new IOException("these sockets are connected after they were made");
    }
}
