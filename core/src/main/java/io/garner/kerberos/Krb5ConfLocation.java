package io.garner.kerberos;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which krb5.conf is in force. A process has only one, in a system property of the JDK, and every source uses it.
 *
 * @param origin who named the file, in words
 */
public record Krb5ConfLocation(Path file, String origin) {

    static final String PROPERTY = "java.security.krb5.conf";

    private static final String SYSTEM = "the system";

    /** Where the JDK looks: the system property, then its own folder, then the system's. */
    public static synchronized Krb5ConfLocation inForce() {
        Optional<String> property =
                Optional.ofNullable(System.getProperty(PROPERTY)).filter(value -> !value.isBlank());
        return property.map(value -> new Krb5ConfLocation(Path.of(value), PROPERTY))
                .orElseGet(() -> new Krb5ConfLocation(systemFile(), SYSTEM));
    }

    /**
     * Puts the file that a configuration names into force, else that of {@code KRB5_CONFIG}, of which Java itself takes no
     * notice; else nothing changes. A {@code java.security.krb5.conf} that is set already is stronger than the
     * environment. Call it before the first login; a second file later is refused.
     *
     * @throws ConfigurationException when another file is in force by then
     */
    public static Krb5ConfLocation choose(Optional<Path> conf, Environment environment) {
        conf.ifPresent(file -> use(file.toAbsolutePath()));
        if (System.getProperty(PROPERTY) == null) {
            ofEnvironment(environment).ifPresent(file -> use(file.toAbsolutePath()));
        }
        return inForce();
    }

    /** Runs the step while the JDK is pointed at another file; nobody sees that file but the JDK. */
    static synchronized void withOther(Path file, Runnable step) {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, file.toString());
        try {
            step.run();
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }

    private static synchronized void use(Path file) {
        String before = System.getProperty(PROPERTY);
        if (before != null && !Path.of(before).toAbsolutePath().equals(file)) {
            throw new ConfigurationException(
                    "Choosing the krb5.conf",
                    "this process uses " + before + " already, and " + file
                            + " is asked for; Java knows one for each process",
                    "Name one file that has both realms, or run the sources as two processes.");
        }
        System.setProperty(PROPERTY, file.toString());
    }

    /** MIT allows several with colons between them and merges them; Java reads one, so the first that exists. */
    private static Optional<Path> ofEnvironment(Environment environment) {
        List<Path> named = Arrays.stream(
                        environment.get("KRB5_CONFIG").orElse("").split(File.pathSeparator))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .toList();
        return named.stream()
                .filter(Files::exists)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static Path systemFile() {
        Path ofJava = Path.of(System.getProperty("java.home"), "conf", "security", "krb5.conf");
        String system = System.getProperty("os.name");
        if (Files.exists(ofJava)) {
            return ofJava;
        }
        if (system.startsWith("Windows")) {
            return Path.of("C:\\Windows\\krb5.ini");
        }
        Path ofMac = Path.of(System.getProperty("user.home"), "Library/Preferences/edu.mit.Kerberos");
        return system.startsWith("Mac") && Files.exists(ofMac) ? ofMac : Path.of("/etc/krb5.conf");
    }

    /** The JDK would take a file that is not there for one without content. */
    void requireReadable() {
        if (!origin.equals(SYSTEM) && (!Files.isReadable(file) || Files.isDirectory(file))) {
            throw Particulars.NONE.with("conf", file).of(KerberosFault.KRB5_CONF_MISSING);
        }
    }
}
