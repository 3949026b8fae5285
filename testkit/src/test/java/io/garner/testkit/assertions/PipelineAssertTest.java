package io.garner.testkit.assertions;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.testkit.CatalogFixture;
import io.garner.testkit.junit.CatalogExtension;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineAssertTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @BeforeEach
    void fill() {
        CatalogFixture fixture = new CatalogFixture(catalog);
        fixture.withAirflow();
        fixture.put(
                "pipelines",
                "{'name': 'nightly', 'service': 'airflow', 'description': 'Sums.',"
                        + " 'tasks': [{'name': 'extract', 'downstreamTasks': ['load']}, {'name': 'load'}]}");
        fixture.put(
                "pipelines/airflow.nightly/status",
                "{'timestamp': 1700000000000, 'executionStatus': 'Failed', 'taskStatus': []}");
        fixture.put(
                "pipelines/airflow.nightly/status",
                "{'timestamp': 1700000100000, 'executionStatus': 'Successful', 'taskStatus': []}");
    }

    @Test
    void readsLikeASentence() {
        assertThat(catalog)
                .hasPipeline("airflow.nightly")
                .withDescription("Sums.")
                .withTasks("load", "extract")
                .withRun("Successful")
                .withRun("Failed")
                .and()
                .hasPipeline("airflow.nightly");
    }

    @Test
    void saysWhatIsThereInstead() {
        assertFails(
                () -> assertThat(catalog).hasPipeline("airflow.nighty"),
                "there is no pipeline <airflow.nighty>; nearest: airflow.nightly");
        assertFails(() -> nightly().withTasks("load"), "its tasks are [extract, load]");
        assertFails(() -> nightly().withRun("Pending"), "its runs are [Failed, Successful]");
        assertFails(() -> nightly().withDescription("x"), "but it is \"Sums.\"");
    }

    private static PipelineAssert nightly() {
        return assertThat(catalog).hasPipeline("airflow.nightly");
    }

    private static void assertFails(ThrowingCallable assertion, String words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }
}
