package io.garner.catalog.openlineage;

import static io.garner.catalog.openlineage.Events.complete;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetIsUnambiguousTest {

    private static void addFilmOfAnotherService(Rest bot) {
        bot.put("services/databaseServices", "{\"name\": \"pg2\", \"serviceType\": \"Postgres\"}");
        bot.put("databases", "{\"name\": \"pagila\", \"service\": \"pg2\"}");
        bot.put("databaseSchemas", "{\"name\": \"public\", \"database\": \"pg2.pagila\"}");
        bot.put("tables", "{\"name\": \"film\", \"databaseSchema\": \"pg2.pagila.public\", \"columns\": []}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12.0", "2.0.0"})
    void twoTablesOfThatNameFailTheEvent(String version) {
        try (LineageServer server = new LineageServer(version)) {
            addFilmOfAnotherService(server.bot());
            Answer answer = Events.sendAll(
                    server, complete("public.film", "public.city"), complete("public.country", "public.city"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("status")).isEqualTo("partial_success");
            assertThat(answer.at("/summary/failed").asInt()).isEqualTo(1);
            assertThat(answer.at("/failedEvents/0/index").asInt()).isZero();
            assertThat(answer.at("/failedEvents/0/reason").asText())
                    .isEqualTo("Dataset public.film is ambiguous: pg.pagila.public.film, pg2.pagila.public.film");
            assertThat(answer.at("/failedEvents/0/retriable").asBoolean()).isFalse();
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12.0", "2.0.0"})
    void aDeletedTableIsNoSecondOne(String version) {
        try (LineageServer server = new LineageServer(version)) {
            addFilmOfAnotherService(server.bot());
            server.bot().delete("tables/" + server.id("film"));
            Answer answer = Events.send(server, complete("public.film", "public.city"));
            assertThat(answer.json().path("lineageEdgesCreated").asInt()).isEqualTo(1);
            assertThat(server.graph("city", 1, 0)
                            .at("/nodes/0/fullyQualifiedName")
                            .asText())
                    .isEqualTo("pg2.pagila.public.film");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.film", "pagila.public.film", "other.public.film"})
    void onlySchemaAndTableCount(String name) {
        try (LineageServer server = new LineageServer("1.12.0")) {
            assertThat(Events.send(server, complete(name, "public.city"))
                            .json()
                            .path("lineageEdgesCreated")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"film", "Public.film", "dw.film", "film.public"})
    void anUnknownTableIsLeftOut(String name) {
        try (LineageServer server = new LineageServer("1.12.0")) {
            Answer answer = Events.sendAll(server, complete(name, "public.city"));
            assertThat(answer.text("status")).isEqualTo("success");
            assertThat(answer.at("/summary/skipped").asInt()).isEqualTo(1);
            assertThat(answer.at("/lineageEdgesCreated").asInt()).isZero();
        }
    }
}
