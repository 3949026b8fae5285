package io.garner.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which krb5.conf files some sources name, each with the first that does. Java knows one for each process.
 *
 * @param byFile source by file, in the order of the sources
 */
record Krb5ConfUsers(Map<Path, String> byFile) {

    static Krb5ConfUsers of(List<ConfiguredSource<?>> sources) {
        Map<Path, String> users = new LinkedHashMap<>();
        sources.forEach(source ->
                source.krb5Conf().conf().ifPresent(conf -> users.putIfAbsent(conf.toAbsolutePath(), source.name())));
        return new Krb5ConfUsers(users);
    }

    boolean canShareAProcess() {
        return byFile.size() <= 1;
    }

    /** What to know before a run over all of them; empty when there is nothing. */
    Optional<String> advice() {
        return canShareAProcess()
                ? Optional.empty()
                : Optional.of(
                        "Run these one by one, with --source, or give them one krb5.conf that has all realms, for Java"
                                + " knows one for each process: "
                                + byFile.entrySet().stream()
                                        .map(user -> user.getValue() + " (" + user.getKey() + ")")
                                        .collect(Collectors.joining(", ")));
    }
}
