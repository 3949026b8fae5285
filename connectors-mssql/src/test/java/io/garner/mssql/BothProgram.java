package io.garner.mssql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The doctor and a harvest in a process of their own, which may have another clock or another user. */
final class BothProgram {

    private BothProgram() {}

    /** Prints {@code SAME} and the fault when both met the same one. */
    public static void main(String[] arguments) {
        Configured configured = Configured.forServer("localhost", Integer.parseInt(arguments[0]))
                .database("crm")
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20))
                .ticket(Path.of(arguments[1]), arguments[2]);
        Both both = Both.of(configured);
        System.out.println("SAME " + both.kerberos() + " " + both.found().reason());
    }

    /** Runs it behind these words and returns what it printed. */
    static String run(List<String> prefix, Path krb5Conf, String classPath, int port, Path cache, String service)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.krb5.conf=" + krb5Conf,
                "-cp",
                classPath,
                BothProgram.class.getName(),
                Integer.toString(port),
                cache.toString(),
                service));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return output;
    }
}
