package io.garner.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** What the commands share that serve until they are stopped. */
final class Serving {

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Write the environment variables that reach it to this file, secrets included; only you may"
                    + " read it.")
    private Optional<Path> envFile = Optional.empty();

    void hand(Variables variables) throws IOException {
        if (envFile.isPresent()) {
            variables.writeTo(envFile.orElseThrow());
        }
    }

    /** Waits until the process is told to end (its shutdown hooks stop the servers) or this thread is interrupted. */
    static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
