package io.garner.testkit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a loopback port that nobody listens on. */
final class FreePort {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
