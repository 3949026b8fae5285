package io.garner.testkit.postgres;

import java.io.IOException;

/** A program that starts a server, says where it is, and waits to be killed. */
final class AbandonedServer {

    private AbandonedServer() {}

    public static void main(String... arguments) throws IOException {
        PostgresServer server = PostgresServer.start();
        System.out.println(server.port() + " " + server.logFile().getParent());
        System.in.read();
    }
}
