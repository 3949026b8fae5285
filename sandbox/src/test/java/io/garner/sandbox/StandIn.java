package io.garner.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;

/**
 * Stands in for {@code ingest.jar} where only its being called is tested: says what it got, knocks at both doors, and
 * ends with the exit code in {@code STAND_IN_EXIT}, or never when there is none.
 */
final class StandIn {

    private StandIn() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        System.out.println("called with " + String.join(" ", arguments));
        System.out.println(
                "configured by " + Path.of(System.getenv("GARNER_CONFIG")).getFileName());
        URI catalog = URI.create(System.getenv("OPENMETADATA_URL"));
        knock(Integer.parseInt(System.getenv("PAGILA_PORT")));
        knock(catalog.getPort());
        System.out.println("secrets of " + System.getenv("PAGILA_PASSWORD").length() + " and "
                + System.getenv("OPENMETADATA_JWT_TOKEN").length() + " characters");
        String exit = System.getenv("STAND_IN_EXIT");
        if (exit == null) {
            Thread.sleep(Long.MAX_VALUE);
        } else {
            System.exit(Integer.parseInt(exit));
        }
    }

    private static void knock(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            System.out.println("port " + socket.getPort() + " answers");
        }
    }
}
