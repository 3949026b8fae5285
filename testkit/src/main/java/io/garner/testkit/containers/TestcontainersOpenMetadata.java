package io.garner.testkit.containers;

import io.garner.testkit.CatalogUnderTest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A real OpenMetadata in containers, started before the first test of a class and removed after the last one. It answers
 * to the same assertions as the embedded catalog. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestcontainersOpenMetadata catalog =
 *         TestcontainersOpenMetadata.version("1.4.0").otherwiseCoveredBy(EmbeddedScenarioTest.class);
 * }</pre>
 *
 * <p>Where there is no Docker engine the class is skipped, in the report and on the console, with the reason and with what
 * covers the same behaviour without Docker. Images come through a mirror when {@code garner.image.registry} names one.
 *
 * <p>As thread-safe as JUnit's life cycle.
 */
public final class TestcontainersOpenMetadata implements CatalogUnderTest, BeforeAllCallback, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(TestcontainersOpenMetadata.class);

    private final String version;
    private final String coveredBy;
    private volatile Optional<Running> running = Optional.empty();

    private TestcontainersOpenMetadata(String version, String coveredBy) {
        this.version = version;
        this.coveredBy = coveredBy;
    }

    /** An OpenMetadata of this release: {@code 1.4.0}. */
    public static TestcontainersOpenMetadata version(String version) {
        return new TestcontainersOpenMetadata(version, "nothing else covers this behaviour");
    }

    /** Names the tests of the same behaviour that need no Docker. */
    public TestcontainersOpenMetadata otherwiseCoveredBy(Class<?> tests) {
        return new TestcontainersOpenMetadata(version, tests.getSimpleName() + " covers the same without it");
    }

    @Override
    public URI apiUrl() {
        return running().apiUrl();
    }

    /** The token of the ingestion bot. */
    @Override
    public String token() {
        return running().token();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return running.isPresent()
                ? ConditionEvaluationResult.enabled("it runs already")
                : NeedsDocker.evaluate(context.getDisplayName(), "OpenMetadata " + version, coveredBy);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (running.isEmpty()) {
            OpenMetadataContainers containers = new OpenMetadataContainers(version);
            // In the store first: JUnit removes the containers also when one of them does not start.
            context.getStore(NAMESPACE).put(this, containers);
            containers.start();
            running = Optional.of(new Running(containers.apiUrl(), BotToken.from(containers.apiUrl())));
        }
    }

    @Override
    public String toString() {
        return running.map(r -> r.apiUrl().toString()).orElse("OpenMetadata " + version + " that is not running");
    }

    private Running running() {
        return running.orElseThrow(() -> new IllegalStateException(
                "OpenMetadata is not running: register the extension as a static field with @RegisterExtension"));
    }

    private record Running(URI apiUrl, String token) {}
}
