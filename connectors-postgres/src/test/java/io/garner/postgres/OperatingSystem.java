package io.garner.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine has installed. Without it a slow test is skipped, and says so. */
final class OperatingSystem {

    private static final List<Path> PGBOUNCER =
            List.of(Path.of("/usr/sbin/pgbouncer"), Path.of("/usr/bin/pgbouncer"), Path.of("/usr/local/bin/pgbouncer"));

    private OperatingSystem() {}

    static Path pgbouncer() {
        Optional<Path> program = PGBOUNCER.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(
                program.isPresent(),
                "skipped: there is no pgbouncer on this machine; ResilienceTest proves the fallback with a stand-in");
        return program.get();
    }

    /** Runs a program as nobody when we are root, because PgBouncer refuses root. */
    static List<String> unprivileged(List<String> command) throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return root
                ? Stream.concat(Stream.of("runuser", "-u", "nobody", "--"), command.stream())
                        .toList()
                : command;
    }
}
