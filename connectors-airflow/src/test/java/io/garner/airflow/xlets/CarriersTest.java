package io.garner.airflow.xlets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.garner.airflow.xlets.Named.Thing;
import io.garner.airflow.xlets.Named.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of an inlet or outlet: what is written, how Airflow stores it, and what it means. */
class CarriersTest {

    private static final Xlets XLETS = new Xlets(
            Map.of(
                    "wh.example.com:5432", "warehouse",
                    "sql1.example.com:1433", "corporate-sql-server",
                    "SQL2.example.com\\INST", "hr-server"),
            Map.of("corporate-sql-server", "dbo"),
            Map.of("crm_db", "corporate-sql-server"),
            Map.of(
                    "nightly", List.of("postgres://wh.example.com/staging/public/nightly"),
                    "used", List.of("postgres://wh.example.com/staging/public/yearly")));

    private record Carrier(String task, String written, String stored, String meaning) {}

    static Stream<Carrier> carriers() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/carriers.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Carrier(parts[0], parts[1], parts[2], parts[3]));
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void meansThis(Carrier carrier) throws IOException {
        List<Named> named = XLETS.read(json(carrier.stored()), Set.of("extract", "load"));

        assertThat(named)
                .singleElement()
                .satisfies(one ->
                        assertThat(meaning(one)).isEqualTo(carrier.meaning().replaceFirst(": .*", "")));
    }

    @Test
    void aConditionOverAssetsNamesEachOfThem() throws IOException {
        List<Named> named = XLETS.read(
                json(
                        "{\"__type\":\"asset_any\",\"__var\":{\"objects\":["
                                + "{\"__type\":\"asset\",\"uri\":\"postgres://wh.example.com:5432/staging/public/a\",\"name\":\"a\"},"
                                + "{\"__type\":\"asset\",\"uri\":\"postgres://wh.example.com:5432/staging/public/b\",\"name\":\"b\"}]}}"),
                Set.of());

        assertThat(named)
                .map(CarriersTest::meaning)
                .containsExactly("`warehouse.staging.public.a`", "`warehouse.staging.public.b`");
    }

    @Test
    void aBareDictionaryOfAParameterIsTheSame() throws IOException {
        assertThat(XLETS.read(
                        json("{\"table\":\"t\",\"service\":\"s\",\"database\":\"d\",\"schema\":\"x\"}"), Set.of()))
                .map(CarriersTest::meaning)
                .containsExactly("`s.d.x.t`");
    }

    @Test
    void aTaskItselfIsKnownByItsName() throws IOException {
        assertThat(XLETS.read(
                        json("{\"__type\":\"operator\",\"__var\":"
                                + "{\"task_id\":\"load\",\"bash_command\":\"echo {{ ds }}\"}}"),
                        Set.of("load")))
                .map(CarriersTest::meaning)
                .containsExactly("what the task `load` writes");
    }

    @Test
    void whatIsLackingIsSaid() throws IOException {
        assertThat(why("{\"table\":\"t\",\"service\":\"s\"}")).isEqualTo("it names no database");
        assertThat(why("{\"table\":\"t\",\"service\":\"s\",\"schema\":\"x\"}")).isEqualTo("it names no database");
        assertThat(why("{\"table\":\"t\",\"database\":\"d\"}")).isEqualTo("it names no service");
        assertThat(why("{\"table\":\"t\",\"conn_id\":\"c\",\"database\":\"d\"}"))
                .isEqualTo("no service is known for the connection c");
        assertThat(why("{\"entity\":\"topic\",\"fqn\":\"k.t\",\"key\":\"k\"}")).contains("this is a topic");
        assertThat(why("{\"tables\":[\"a.b\"]}")).contains("\"a.b\" is no fully qualified name of a table");
        assertThat(why("\"postgres://user:word@elsewhere:6432/d/s/t\""))
                .isEqualTo("no service is known for the server elsewhere:6432");
        assertThat(why("\"Dataset(namespace='postgres://wh.example.com', name='public.t')\""))
                .isEqualTo("it names no database");
    }

    @Test
    void aPasswordInAnAddressIsNotShown() throws IOException {
        assertThat(Xlets.shown(json("{\"__type\":\"asset\",\"__var\":{\"uri\":\"postgres://user:word@h/d/s/t\"}}")))
                .isEqualTo("postgres://h/d/s/t");
    }

    private static String why(String element) throws IOException {
        return ((Named.Unresolved) XLETS.read(json(element), Set.of()).get(0)).why();
    }

    private static String meaning(Named named) {
        if (named instanceof Thing thing) {
            return thing.column().map(column -> "column `" + column + "` of ").orElse("") + "`" + thing.fqn() + "`"
                    + (thing.key().equals("default") ? "" : ", key `" + thing.key() + "`");
        } else if (named instanceof Upstream upstream) {
            return upstream.task()
                    .map(task -> "what the task `" + task + "` writes")
                    .orElse("what the tasks directly before it write");
        }
        return "nothing; a finding";
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
