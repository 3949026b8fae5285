package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shell that waits at the end of a pipe until this process is gone, and then stops the server and removes its folder.
 * It works when no shutdown hook does, as after {@code kill -9}. Not on Windows, which has no such shell.
 */
final class OrphanGuard implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            home=$1
            shift
            read -r forever
            [ -d "$home" ] || exit 0
            "$@"
            rm -rf -- "$home"
            """;

    private final Process shell;

    private OrphanGuard(Process shell) {
        this.shell = shell;
    }

    static Optional<OrphanGuard> over(Path home, List<String> stopCommand) throws IOException {
        if (PostgresBinaries.system().equals("windows")) {
            return Optional.empty();
        }
        List<String> words =
                new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "garner-postgres-guard", home.toString()));
        words.addAll(stopCommand);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Command.useNeutralEnvironment(builder.environment());
        return Optional.of(new OrphanGuard(builder.start()));
    }

    /** Ends the guard; the folder must be gone already, else it does its work. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
