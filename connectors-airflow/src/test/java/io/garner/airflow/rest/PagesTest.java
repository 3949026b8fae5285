package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.airflow.route.DagSummary;
import io.garner.source.Finding;
import io.garner.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

    private FakeAirflow airflow;
    private RestRoute route;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V2);
        route = Rest.route(airflow.url());
        IntStream.range(0, 250).forEach(i -> airflow.list("dags", Rows.dag("dag_%03d".formatted(i))));
    }

    @AfterEach
    void stop() {
        route.close();
        airflow.close();
    }

    private List<String> ids() {
        return route.dags(findings::add).stream().map(DagSummary::id).toList();
    }

    @Test
    void aListIsReadToItsEndInPagesOfAHundred() {
        assertThat(ids()).hasSize(250).doesNotHaveDuplicates();
        assertThat(airflow.asked("dags")).isEqualTo(3);
        assertThat(findings).isEmpty();
    }

    @Test
    void aServerThatGivesLessThanItIsAskedForLosesNothing() {
        airflow.cap = 30;

        assertThat(ids()).hasSize(250).doesNotHaveDuplicates();
        assertThat(airflow.asked("dags")).isEqualTo(9);
    }

    @Test
    void staleAndPausedDagsAreAskedForInAnOrderThatIsUnique() {
        ids();

        Asked first = airflow.asked.stream()
                .filter(request -> request.path().endsWith("dags"))
                .findFirst()
                .orElseThrow();
        assertThat(first.parameter("exclude_stale")).contains("false");
        assertThat(first.parameter("order_by")).contains("dag_id");
        assertThat(first.query()).doesNotContainKey("paused");
    }

    @Test
    void aDagThatGoesWhileTheListIsReadDoesNotHideItsNeighbour() {
        airflow.interruption = request -> {
            if (request.parameter("offset").equals(Optional.of("100"))
                    && airflow.rows("dags").size() == 250) {
                airflow.rows("dags").remove(5);
            }
            return Optional.empty();
        };

        assertThat(ids()).contains("dag_100", "dag_101", "dag_249");
        assertThat(airflow.asked("dags")).isEqualTo(6);
        assertThat(findings).isEmpty();
    }

    @Test
    void aDagThatComesWhileTheListIsReadIsThereAndNobodyTwice() {
        airflow.interruption = request -> {
            if (request.parameter("offset").equals(Optional.of("100"))
                    && airflow.rows("dags").size() == 250) {
                airflow.rows("dags").add(0, Rows.dag("a_new_one"));
            }
            return Optional.empty();
        };

        assertThat(ids()).hasSize(251).contains("a_new_one").doesNotHaveDuplicates();
    }

    @Test
    void aListThatNeverStandsStillIsAFinding() {
        airflow.interruption = request -> {
            if (request.parameter("offset").isPresent()) {
                airflow.rows("dags").add(0, Rows.dag("new_" + airflow.asked.size()));
            }
            return Optional.empty();
        };

        assertThat(ids()).contains("dag_000", "dag_249").doesNotHaveDuplicates();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("airflow-list-unsteady");
            assertThat(finding.subject()).isEqualTo("dags");
        });
    }

    @Test
    void aServerThatGivesTheSamePageForEverIsLeftAndItsDagsAreNotTakenForAll() {
        String page = "{\"dags\": [{\"dag_id\": \"one\"}], \"total_entries\": 1000}";
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().endsWith("/dags"))
                .map(asked -> Reply.json(page));

        assertThatThrownBy(this::ids).isInstanceOf(SourceException.class).hasMessageContaining("of 1000 DAGs 1 came");
        assertThat(airflow.asked("dags")).isEqualTo(6);
    }

    @Test
    void aServerThatSaysNoTotalIsReadToAnEmptyPage() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().endsWith("/dags"))
                .map(asked -> Reply.json(
                        asked.number("offset", 0) > 0 ? "{\"dags\": []}" : "{\"dags\": [{\"dag_id\": \"one\"}]}"));

        assertThat(ids()).containsExactly("one");
    }
}
