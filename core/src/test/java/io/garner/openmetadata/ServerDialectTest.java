package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.openmetadata.PartitionBody.PartitionColumn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDialectTest {

    private static final TableBody VIEW = new TableBody(
            "v",
            Optional.empty(),
            Optional.empty(),
            "pg.db.public",
            "View",
            List.of(),
            List.of(),
            Optional.of(new PartitionBody(List.of(new PartitionColumn("at", "TIME-UNIT")))),
            Optional.of("CREATE VIEW v AS SELECT 1"),
            Optional.of("0123456789abcdef0123456789abcdef"));

    @ParameterizedTest
    @CsvSource({"1.2.0,1.2.0", "1.4.0-SNAPSHOT,1.4.0", "2.0.0-rc1,2.0.0", "1.11,1.11.0", "1.6.10.3,1.6.10"})
    void readsTheNumbersOfAVersion(String text, String numbers) {
        assertThat(ServerVersion.parse(text)).hasToString("Optional[" + numbers + "]");
    }

    @Test
    void versionsCompareAsNumbers() {
        assertThat(ServerVersion.parse("1.11.0").orElseThrow())
                .isGreaterThan(ServerVersion.parse("1.9.2").orElseThrow());
        assertThat(ServerVersion.parse("latest")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.3.4"})
    void before14TheViewTextHasItsOldNameAndThereIsNoHash(String version) {
        ObjectNode body = dialect(version).toServer(EntityType.TABLE, Json.tree(VIEW));

        assertThat(body.fieldNames()).toIterable().doesNotContain("schemaDefinition", "sourceHash");
        assertThat(body.path("viewDefinition").asText()).startsWith("CREATE VIEW");
        assertThat(body.path("tablePartition")).hasToString("{\"columns\":[\"at\"],\"intervalType\":\"TIME-UNIT\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "1.6.0", "1.11.0", "2.0.0", "3.1.0"})
    void from14OnTheNewestShapeGoesOut(String version) {
        assertThat(dialect(version).toServer(EntityType.TABLE, Json.tree(VIEW))).isEqualTo(Json.tree(VIEW));
    }

    @Test
    void whatAnOldServerAnswersIsReadInTheNewestShape() {
        ServerDialect old = dialect("1.2.0");

        assertThat(old.fromServer(EntityType.TABLE, old.toServer(EntityType.TABLE, Json.tree(VIEW))))
                .isEqualTo(Json.tree(VIEW.withSourceHash(Optional.empty())));
    }

    @Test
    void asksOnlyForFieldsThatTheServerKnows() {
        assertThat(dialect("1.2.0").fieldsOf(EntityType.TABLE))
                .contains("viewDefinition")
                .doesNotContain("sourceHash");
        assertThat(dialect("1.4.0").fieldsOf(EntityType.TABLE)).contains("schemaDefinition");
    }

    private static ServerDialect dialect(String version) {
        return new ServerDialect(ServerVersion.parse(version).orElseThrow());
    }
}
