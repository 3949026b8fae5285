package io.garner.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A catalog in a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final URI apiUrl;
    private final String botToken;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        try {
            BufferedReader out = process.inputReader();
            this.apiUrl = URI.create(said(out));
            this.botToken = said(out);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String said(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server ended before it was ready");
        }
        return line;
    }

    /** What runs in the process, no longer than the one that started it. */
    public static void main(String[] args) throws IOException {
        CatalogServer server =
                CatalogServer.builder().version("1.6.0").data(Path.of(args[0])).start();
        System.out.println(server.apiUrl());
        System.out.println(server.botToken());
        while (System.in.read() >= 0) {
            // Nothing is ever sent; the end comes when the other process ends.
        }
        server.close();
    }

    static ServerProcess start(Path folder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                folder.toString());
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    Rest withToken(String token) {
        return Rest.at(apiUrl).with("Authorization", "Bearer " + token);
    }

    String botToken() {
        return botToken;
    }

    /** kill -9, and its end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not die");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
