package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs the server's programs. PostgreSQL refuses to run as root, so root gives its rights up: in a user namespace
 * of its own where the machine allows that, else as another user that exists.
 *
 * @param prefix the words in front of each command
 * @param owner the user that must own the server's files, when it is not this process's own
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {

    private static final List<String> USERS = List.of("postgres", "nobody");
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /** This process's own account, or a way out of root; the folder is one that this process made. */
    static ServerAccount choose(Path folder) throws IOException {
        if (!isRoot(folder)) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        List<String> tried = new ArrayList<>();
        return Stream.concat(Stream.of(new ServerAccount(NAMESPACE, Optional.empty())), others(USERS))
                .filter(account -> account.works(tried))
                .findFirst()
                .orElseThrow(() -> new PostgresStartException(
                        "PostgreSQL refuses to run as root, and giving root up failed: " + String.join("; ", tried)
                                + ". Run as an ordinary user, or allow user namespaces (sysctl user.max_user_namespaces),"
                                + " or let root become the user \"postgres\" or \"nobody\" (runuser or su)."));
    }

    /** The named user, who must exist; only root may choose another user. */
    static ServerAccount of(String user) {
        List<String> tried = new ArrayList<>();
        return others(List.of(user))
                .filter(account -> account.works(tried))
                .findFirst()
                .orElseThrow(() -> new PostgresStartException(
                        "Cannot run PostgreSQL as the user \"" + user + "\": " + String.join("; ", tried)));
    }

    Command command(Path folder, List<String> words) {
        return new Command(
                folder, Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Hands a file of this process over to the account. */
    void takeOver(Path path) throws IOException {
        if (owner.isPresent()) {
            Files.setOwner(
                    path,
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.orElseThrow()));
        }
    }

    private static Stream<ServerAccount> others(List<String> users) {
        return users.stream().flatMap(ServerAccount::waysToBecome);
    }

    private static Stream<ServerAccount> waysToBecome(String user) {
        return Stream.of(
                        List.of("runuser", "-u", user, "--"),
                        List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", user, "--"))
                .map(prefix -> new ServerAccount(prefix, Optional.of(user)));
    }

    private boolean works(List<String> tried) {
        Command.Outcome outcome = command(Path.of("/"), List.of("id", "-u")).run();
        if (outcome.succeeded() && !outcome.output().equals("0")) {
            return true;
        }
        tried.add(String.join(" ", prefix) + " (" + outcome.output() + ")");
        return false;
    }

    private static boolean isRoot(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
    }
}
