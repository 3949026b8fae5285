package io.garner.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Puts a few entities into any catalog; JSON is written with single quotes. */
public final class CatalogFixture {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CatalogUnderTest catalog;

    public CatalogFixture(CatalogUnderTest catalog) {
        this.catalog = catalog;
    }

    /** Service {@code svc}, database {@code db}, schema {@code public}, and three tables with keys. */
    public CatalogFixture withFilms() {
        put(
                "services/databaseServices",
                "{'name': 'svc', 'serviceType': 'Postgres', 'connection': {'config': {'type':"
                        + " 'Postgres', 'hostPort': 'h:1', 'username': 'u', 'database': 'db'}}}");
        put("databases", "{'name': 'db', 'service': 'svc'}");
        put("databaseSchemas", "{'name': 'public', 'database': 'svc.db'}");
        table("language", "[{'name': 'language_id', 'dataType': 'INT'}]", "[]");
        table("film", """
                [{'name': 'film_id', 'dataType': 'INT', 'description': 'The key.'},
                 {'name': 'language_id', 'dataType': 'INT'},
                 {'name': 'title', 'dataType': 'VARCHAR', 'dataLength': 255, 'dataTypeDisplay': 'varchar(255)'}]""", """
                [{'constraintType': 'PRIMARY_KEY', 'columns': ['film_id']},
                 {'constraintType': 'FOREIGN_KEY', 'columns': ['language_id'],
                  'referredColumns': ['svc.db.public.language.language_id']}]""");
        table("film_copy", "[{'name': 'film_id', 'dataType': 'INT'}, {'name': 'language_id', 'dataType': 'INT'}]", """
                [{'constraintType': 'FOREIGN_KEY', 'columns': ['film_id', 'language_id'],
                  'referredColumns': ['svc.db.public.film.film_id', 'svc.db.public.film.language_id']}]""");
        return this;
    }

    /** A pipeline service of this name; servers fail on the update of one without a connection. */
    public CatalogFixture withAirflow() {
        put(
                "services/pipelineServices",
                "{'name': 'airflow', 'serviceType': 'Airflow', 'connection': {'config': {'type':"
                        + " 'Airflow', 'hostPort': 'http://airflow:8080', 'connection': {'type': 'Backend'}}}}");
        return this;
    }

    public void table(String name, String columns, String constraints) {
        put(
                "tables",
                "{'name': '" + name + "', 'databaseSchema': 'svc.db.public', 'tableType': 'Regular',"
                        + " 'description': 'About " + name + ".', 'columns': " + columns + ", 'tableConstraints': "
                        + constraints + "}");
    }

    /** PUTs, and fails on any other answer than success. */
    public String put(String path, String json) {
        return send("PUT", path, json.replace('\'', '"'));
    }

    /** The id of an entity. */
    public String idOf(String collection, String fqn) {
        String json = send("GET", collection + "/name/" + fqn, "");
        return json.replaceFirst("(?s)^.*?\"id\" *: *\"([^\"]+)\".*$", "$1");
    }

    public String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(catalog.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + catalog.token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
