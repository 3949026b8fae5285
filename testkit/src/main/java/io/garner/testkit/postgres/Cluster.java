package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The data folder of one server with its log: set up, started, stopped. Not thread-safe; {@link PostgresServer} is. */
record Cluster(Path home, PostgresBinaries binaries, ServerAccount account) {

    private static final int START_SECONDS = 60;

    Path log() {
        return home.resolve("server.log");
    }

    /** Makes an empty data folder whose superuser has the password. */
    void initialise(Superuser superuser, String method) throws IOException {
        Path secret = home.resolve("superuser");
        Files.writeString(secret, superuser.password() + "\n");
        Tar.permit(secret, "rw-------");
        account.takeOver(secret);
        try {
            demand(run(
                    "initdb",
                    List.of(
                            "-D",
                            data().toString(),
                            "-U",
                            superuser.name(),
                            "-A",
                            method,
                            "--pwfile=" + secret,
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "-N")));
        } finally {
            Files.delete(secret);
        }
    }

    void configure(Map<String, String> settings, String accessRules) throws IOException {
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Files.writeString(data().resolve("postgresql.conf"), "\n" + lines, StandardOpenOption.APPEND);
        Files.writeString(data().resolve("pg_hba.conf"), accessRules);
    }

    /** Starts the server on the port; false when another program has taken the port in the meantime. */
    boolean start(int port) throws IOException {
        Command.Outcome outcome = run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        data().toString(),
                        "-l",
                        log().toString(),
                        "-w",
                        "-t",
                        String.valueOf(START_SECONDS),
                        "-o",
                        "-p " + port));
        if (outcome.succeeded()) {
            return true;
        }
        String log = Files.exists(log()) ? Files.readString(log()) : "";
        if (log.contains("could not bind")) {
            return false;
        }
        throw new PostgresStartException("PostgreSQL did not start: " + outcome.output() + "\n" + log);
    }

    /** Stops the server, ending its sessions; nothing happens when it does not run. */
    void stop() throws IOException {
        if (isRunning()) {
            demand(run("pg_ctl", stopWords()));
        }
    }

    /** A server that was killed leaves its file behind. */
    private boolean isRunning() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The whole command that stops the server. */
    List<String> stopCommand() {
        return words("pg_ctl", stopWords());
    }

    private List<String> stopWords() {
        return List.of("stop", "-D", data().toString(), "-m", "fast", "-w");
    }

    private Path data() {
        return home.resolve("data");
    }

    private List<String> words(String program, List<String> arguments) {
        return account.command(home, program(program, arguments)).words();
    }

    private List<String> program(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(binaries.program(program)));
        words.addAll(arguments);
        return words;
    }

    private Command.Outcome run(String program, List<String> arguments) {
        return account.command(home, program(program, arguments)).run();
    }

    private static void demand(Command.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new PostgresStartException(
                    "PostgreSQL's tool ended with " + outcome.exitCode() + ": " + outcome.output());
        }
    }
}
