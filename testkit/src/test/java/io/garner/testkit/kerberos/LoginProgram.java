package io.garner.testkit.kerberos;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.ServicePrincipal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A login in a process of its own, which may have another clock or another user; prints the fault or OK. */
final class LoginProgram {

    private LoginProgram() {}

    public static void main(String[] arguments) {
        KerberosLogin login = Attempt.cache(arguments[0]);
        try {
            System.out.println("OK " + login.ticketFor(services(arguments)));
        } catch (KerberosException e) {
            System.out.println(e.fault() + " " + e.answer());
        }
    }

    private static List<ServicePrincipal> services(String... arguments) {
        return arguments.length > 1
                ? ServicePrincipal.ofSqlServer(arguments[1], 1433, Optional.empty(), Optional.empty())
                : List.of(new ServicePrincipal(Attempt.SPN));
    }

    /** Runs it behind these words and returns what it printed. */
    static String run(List<String> prefix, Path krb5Conf, String classPath, Path cache)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                java(),
                "-Djava.security.krb5.conf=" + krb5Conf,
                "-cp",
                classPath,
                LoginProgram.class.getName(),
                cache.toString()));
        return output(words);
    }

    /** Runs it for a SQL Server of this name, in a network whose names are those of the file. */
    static String runAmong(Path hosts, Path krb5Conf, Path cache, String host)
            throws IOException, InterruptedException {
        return output(List.of(
                java(),
                "-Djava.security.krb5.conf=" + krb5Conf,
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                LoginProgram.class.getName(),
                cache.toString(),
                host));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String output(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return output;
    }
}
