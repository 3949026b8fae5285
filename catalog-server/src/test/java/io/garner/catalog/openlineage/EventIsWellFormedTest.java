package io.garner.catalog.openlineage;

import static io.garner.catalog.openlineage.Events.complete;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventIsWellFormedTest {

    private static final LineageServer SERVER = new LineageServer("1.12.0");
    private static final String EVENT = complete("public.film", "public.city");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest(name = "{1} becomes {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'eventTime': '2026-01-01T00:00:00Z',|`` | [eventTime must not be null]",
                "{'runId': '0190e1f0-0000-7000-8000-000000000000'} | {} | [runId must not be null]",
                "'job': {'namespace': 'airflow', 'name': 'dag.task'}, |`` | [job must not be null]",
                "'namespace': 'postgres://localhost:5432', |`` | [namespace must not be null]",
                "'run': {'runId': '0190e1f0-0000-7000-8000-000000000000'} | 'run': 1 | Cannot deserialize",
                "0190e1f0-0000-7000-8000-000000000000 | 1 | Cannot deserialize value of type `java.util.UUID`",
                "COMPLETE | DONE | Unknown event type",
                "2026-01-01T00:00:00Z | yesterday | Cannot deserialize date-time",
                "'producer': | 'bogus': 1, 'producer': | Unrecognized field",
                "'inputs': [ | 'inputs': [1,| Cannot deserialize dataset"
            })
    void refusesWhatIsNot(String part, String replacement, String message) {
        assertThat(EVENT).contains(part);
        Answer answer = Events.send(SERVER, EVENT.replace(part, replacement));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "{}"})
    void refusesWhatIsNoEvent(String body) {
        assertThat(SERVER.bot().post("openlineage/lineage", body).status()).isEqualTo(400);
        assertThat(SERVER.bot().post("openlineage/lineage/batch", body).status())
                .isEqualTo(400);
    }

    @Test
    void oneSuchEventRefusesTheWholeBatch() {
        Answer answer = Events.sendAll(SERVER, EVENT, EVENT.replace("COMPLETE", "DONE"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(SERVER.graph("film", 1, 1).at("/downstreamEdges")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.12.0, 200", "2.0.0, 400"})
    void timesEndInZFrom20On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(Events.send(server, EVENT.replace("00:00Z", "00:00+00:00"))
                            .status())
                    .isEqualTo(status);
        }
    }
}
