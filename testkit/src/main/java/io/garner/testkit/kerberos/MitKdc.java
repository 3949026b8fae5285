package io.garner.testkit.kerberos;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The KDC of MIT, for what Kerby cannot do: another clock, and principals that are locked. Needs the packages krb5-kdc,
 * krb5-admin-server and krb5-user of Debian; where they are missing, the test is skipped and says so. Listens on the
 * loopback alone. Used by one thread.
 */
public final class MitKdc implements AutoCloseable {

    private static final String REALM = "GARNER.TEST";
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/krb5kdc", "/usr/sbin/kadmin.local", "/usr/sbin/kdb5_util", "/usr/bin/kinit");

    private final Path folder;
    private final int port;
    private final Process process;

    private MitKdc(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it in an empty folder, or reports that it is not installed. */
    public static MitKdc start(Path folder, String... principals) throws IOException, InterruptedException {
        PROGRAMS.forEach(program -> assumeTrue(
                Files.isExecutable(Path.of(program)),
                program + " is not installed (krb5-kdc, krb5-admin-server, krb5-user)"));
        int port = freePort();
        Files.writeString(folder.resolve("krb5.conf"), Krb5ConfText.of(REALM, "127.0.0.1:" + port));
        Files.writeString(folder.resolve("kdc.conf"), """
                [kdcdefaults]
                    kdc_listen = 127.0.0.1:%1$d
                    kdc_tcp_listen = 127.0.0.1:%1$d
                [realms]
                    GARNER.TEST = {
                        database_name = %2$s/principal
                        key_stash_file = %2$s/stash
                        acl_file = %2$s/acl
                        supported_enctypes = aes256-cts:normal aes128-cts:normal
                    }
                """.formatted(port, folder));
        run(folder, "/usr/sbin/kdb5_util", "create", "-s", "-r", REALM, "-P", TestSecrets.random());
        MitKdc kdc = new MitKdc(
                folder, port, process(folder, "/usr/sbin/krb5kdc", "-n").start());
        for (String principal : principals) {
            kdc.admin("addprinc -randkey " + principal);
        }
        kdc.waitUntilItListens();
        return kdc;
    }

    /** The file that leads to it. */
    public Path krb5Conf() {
        return folder.resolve("krb5.conf");
    }

    /** A command of kadmin. */
    public void admin(String query) throws IOException, InterruptedException {
        run(folder, "/usr/sbin/kadmin.local", "-r", REALM, "-q", query);
    }

    /** A new key of the principal, in a keytab; the one from before is worth nothing any more. */
    public Path keytab(String principal) throws IOException, InterruptedException {
        Path keytab = folder.resolve("keytab-" + UUID.randomUUID());
        admin("ktadd -k " + keytab + " " + principal);
        return keytab;
    }

    /** What kinit writes; options come before the principal. */
    public Path kinit(String principal, String... options) throws IOException, InterruptedException {
        Path cache = folder.resolve("cache-" + UUID.randomUUID());
        List<String> words = new ArrayList<>(List.of("/usr/bin/kinit", "-c", "FILE:" + cache));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("-k", "-t", keytab(principal).toString(), principal));
        run(folder, words.toArray(String[]::new));
        return cache;
    }

    private void waitUntilItListens() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("krb5kdc does not listen: " + Files.readString(folder.resolve("log")));
    }

    private static ProcessBuilder process(Path folder, String... words) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("KRB5_CONFIG", folder.resolve("krb5.conf").toString());
        builder.environment().put("KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
        return builder;
    }

    private static void run(Path folder, String... words) throws IOException, InterruptedException {
        Process process = process(folder, words).start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", words) + ": "
                    + Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
