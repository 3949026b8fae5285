package io.garner.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a program and takes its first lines of output as the secret; its error output is not kept, it may hold one. */
final class SecretCommand implements Supplier<String> {

    private static final long TIMEOUT_SECONDS = 30;
    private static final int MAX_BYTES = 64 * 1024;

    private final List<String> command;

    SecretCommand(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public String get() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return outputOf(process);
        } catch (IOException e) {
            throw fault("it could not be started", "Check that the program exists and may be run.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault("interrupted", "Run again.");
        }
    }

    private String outputOf(Process process) throws InterruptedException {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw fault(
                    "no answer within " + TIMEOUT_SECONDS + " s", "Run the command by hand and see what it waits for.");
        }
        String secret = output.join().strip();
        if (process.exitValue() != 0) {
            throw fault(
                    "it ended with exit code " + process.exitValue(), "Run the command by hand and read its error.");
        }
        if (secret.isEmpty()) {
            throw fault("it printed nothing", "The command has to print the secret on its standard output.");
        }
        return secret;
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurationException fault(String why, String remedy) {
        return Secret.unavailable("command " + command.get(0), why, remedy);
    }
}
