package io.garner.testkit.postgres;

import io.garner.testkit.TestSecrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A running PostgreSQL on a free loopback port; closing it stops the server and removes its data. Thread-safe.
 *
 * <p>Logins are checked over TCP: a wrong password is refused. The server forgets everything when the machine goes down
 * (fsync is off), collects no statistics by itself (autovacuum is off), and speaks English and UTC. When the process
 * ends without closing it, the server is stopped all the same.
 */
public final class PostgresServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";
    private static final String SUPERUSER = "postgres";

    private final ServerProcess process;
    private final Superuser superuser;

    private PostgresServer(ServerProcess process, Superuser superuser) {
        this.process = process;
        this.superuser = superuser;
    }

    /** Starts the release on the class path with everything as by default. */
    public static PostgresServer start() {
        return builder().start();
    }

    /** Says how the server runs. */
    public static PostgresServerBuilder builder() {
        return new PostgresServerBuilder();
    }

    static PostgresServer start(PostgresServerBuilder wishes) {
        Superuser superuser = Superuser.create(SUPERUSER);
        return new PostgresServer(ServerProcess.start(wishes, superuser), superuser);
    }

    /** The loopback address. */
    public String host() {
        return LOOPBACK;
    }

    public int port() {
        return process.port();
    }

    /** The release as the server counts it, for instance 150015. */
    public int serverVersion() {
        return process.settings().version();
    }

    /** The name of the superuser. */
    public String superuser() {
        return superuser.name();
    }

    /** The superuser's password, made up for this server. Do not print it. */
    public String password() {
        return superuser.password();
    }

    /** The address of a database for the driver; with TLS the properties of {@link #connect} come on top. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port() + "/" + Quoted.url(database);
    }

    /** What the server said so far. */
    public Path logFile() {
        return process.log();
    }

    /** The certificate that vouches for the server's, in PEM; only with TLS. */
    public Path caFile() {
        return process.tls().authority();
    }

    /** A client's certificate in PEM; only with TLS. */
    public Path clientCertificate() {
        return process.tls().clientCertificate();
    }

    /** The key of the client's certificate, in PKCS#8 DER; only with TLS. */
    public Path clientKey() {
        return process.tls().clientKey();
    }

    /** Connects as the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, superuser.name(), superuser.password());
    }

    /** Connects as somebody else. */
    public Connection connect(String database, String user, String secret) throws SQLException {
        return connect(database, user, secret, new Properties());
    }

    /** Creates an empty database. */
    public void createDatabase(String name) throws SQLException {
        run(SUPERUSER, "CREATE DATABASE " + Quoted.identifier(name));
    }

    /**
     * Runs a script as the superuser. The server itself takes it apart, so quotes of all kinds may stand in it, and
     * unless the script says otherwise it is one transaction.
     */
    public void run(String database, String script) throws SQLException {
        Properties simple = new Properties();
        simple.setProperty("preferQueryMode", "simple");
        try (Connection connection = connect(database, superuser.name(), superuser.password(), simple);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        }
    }

    /**
     * Creates a role that may log in and returns its password, made up for it.
     *
     * @param grants what it gets, in the words between GRANT and TO that concern the whole server: another role's name,
     *     or {@code CONNECT ON DATABASE pagila}. Rights inside a database are granted with {@link #run}.
     */
    public String createRole(String name, String... grants) throws SQLException {
        String secret = TestSecrets.random();
        StringBuilder script = new StringBuilder("CREATE ROLE ")
                .append(Quoted.identifier(name))
                .append(" LOGIN PASSWORD ")
                .append(Quoted.literal(secret));
        for (String grant : grants) {
            script.append(";\nGRANT ").append(grant).append(" TO ").append(Quoted.identifier(name));
        }
        run(SUPERUSER, script.toString());
        return secret;
    }

    /** Stops the server and keeps its data, so that {@link #restart} brings it back on the same port. */
    public void stop() {
        process.stop();
    }

    /** Stops the server if it runs, and starts it again. */
    public void restart() {
        process.restart();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return "PostgresServer[" + serverVersion() + " on " + LOOPBACK + ":" + port() + "]";
    }

    private Connection connect(String database, String user, String secret, Properties properties) throws SQLException {
        properties.setProperty("user", user);
        properties.setProperty("password", secret);
        properties.setProperty("ApplicationName", "garner-testkit");
        properties.putAll(process.settings().driverTls());
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }
}
