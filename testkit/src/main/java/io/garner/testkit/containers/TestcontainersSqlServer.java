package io.garner.testkit.containers;

import io.garner.testkit.TestSecrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A real SQL Server in a container, started before the first test of a class and removed after the last one: the proof that
 * queries are T-SQL, which the embedded stand-in cannot give. Register it as a static field. Starting it accepts Microsoft's
 * licence terms for its Developer edition.
 *
 * <p>Where there is no Docker engine the class is skipped, in the report and on the console, with the reason and with what
 * covers the same behaviour without Docker. {@code garner.image.registry} names a mirror, {@code garner.image.sqlserver} another
 * image.
 *
 * <p>As thread-safe as JUnit's life cycle.
 */
public final class TestcontainersSqlServer implements BeforeAllCallback, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(TestcontainersSqlServer.class);
    private static final int PORT = 1433;
    private static final Duration START = Duration.ofMinutes(5);

    private final String tag;
    private final String coveredBy;
    private final String password = "Aa1-" + TestSecrets.random();
    private Optional<GenericContainer<?>> running = Optional.empty();

    private TestcontainersSqlServer(String tag, String coveredBy) {
        this.tag = tag;
        this.coveredBy = coveredBy;
    }

    /** The image {@code mcr.microsoft.com/mssql/server} of this tag: {@code 2022-latest}. */
    public static TestcontainersSqlServer tag(String tag) {
        return new TestcontainersSqlServer(tag, "nothing else covers this behaviour");
    }

    /** Names the tests of the same behaviour that need no Docker. */
    public TestcontainersSqlServer otherwiseCoveredBy(Class<?> tests) {
        return new TestcontainersSqlServer(tag, tests.getSimpleName() + " covers the same over a stand-in");
    }

    public String host() {
        return container().getHost();
    }

    public int port() {
        return container().getMappedPort(PORT);
    }

    /** The login that may do everything. */
    public String administrator() {
        return "sa";
    }

    /** Its password, made up for this container. */
    public String password() {
        return password;
    }

    /** Connects as the administrator; Microsoft's driver must be on the class path. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", administrator());
        properties.setProperty("password", password);
        properties.setProperty("databaseName", database);
        properties.setProperty("trustServerCertificate", "true");
        properties.setProperty("socketTimeout", "60000");
        return DriverManager.getConnection("jdbc:sqlserver://" + host() + ":" + port(), properties);
    }

    /** Runs statements one by one, as {@code CREATE SCHEMA} and {@code CREATE VIEW} want it. */
    public void run(String database, List<String> statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return running.isPresent()
                ? ConditionEvaluationResult.enabled("it runs already")
                : NeedsDocker.evaluate(context.getDisplayName(), "SQL Server " + tag, coveredBy);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (running.isEmpty()) {
            GenericContainer<?> container = new GenericContainer<>(image(tag))
                    .withEnv("ACCEPT_EULA", "Y")
                    .withEnv("MSSQL_SA_PASSWORD", password)
                    .withExposedPorts(PORT)
                    .waitingFor(
                            Wait.forLogMessage(".*Recovery is complete.*", 1).withStartupTimeout(START));
            // In the store first: JUnit removes the container also when it does not start.
            context.getStore(NAMESPACE).put(this, container);
            container.start();
            running = Optional.of(container);
        }
    }

    static DockerImageName image(String tag) {
        String named = System.getProperty("garner.image.sqlserver", "");
        String mirror =
                System.getProperty("garner.image.registry", "mcr.microsoft.com").replaceAll("/+$", "");
        return DockerImageName.parse(named.isEmpty() ? mirror + "/mssql/server:" + tag : named)
                .asCompatibleSubstituteFor("mcr.microsoft.com/mssql/server");
    }

    @Override
    public String toString() {
        return "SQL Server " + tag + (running.isPresent() ? " on port " + port() : " that is not running");
    }

    private GenericContainer<?> container() {
        return running.orElseThrow(() -> new IllegalStateException(
                "SQL Server is not running: register the extension as a static field with @RegisterExtension"));
    }
}
