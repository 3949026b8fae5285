package io.garner.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.garner.ingest.Progress;
import io.garner.source.Finding;
import io.garner.source.Source;
import io.garner.source.WorkUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSchemaTest {

    private static final JsonNode SCHEMA = BundleSchema.json();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void everyLineIsWhatTheSchemaSays() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);

        for (JsonNode line : lines()) {
            assertThat(schema.validate(line)).as(line.toString()).isEmpty();
        }
        assertThat(schema.validate(JSON.readTree("{\"kind\":\"schema\",\"value\":{}}")))
                .isNotEmpty();
    }

    @Test
    void everyMemberOfTheSchemaIsSeenInABundleAndNoOther() throws Exception {
        Set<String> seen = new TreeSet<>();
        lines().forEach(line -> collect("", line, seen));
        Set<String> described = new TreeSet<>();
        namesIn(SCHEMA, described);

        assertThat(seen).containsAll(described);
        seen.removeAll(described);
        assertThat(seen)
                .as("the keys of maps are no members")
                .containsExactlyInAnyOrder(
                        "hostPort",
                        "username",
                        "shop",
                        "retire",
                        "schema_name",
                        "table_name",
                        "sparse",
                        "temporal",
                        "fault",
                        "finding",
                        "inventory",
                        "pipelineInventory",
                        "taskSql");
    }

    /** A whole harvest and one that broke down, which together hold every kind of record. */
    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (Source source : List.of(
                Samples.source((scope, findings) -> {
                    findings.add(new Finding("code", "subject", "message", "remedy"));
                    return Stream.of(
                            Samples.everything(),
                            Samples.queries(),
                            Samples.taskSql(),
                            Samples.schemas("public"),
                            Samples.pipelines(),
                            Samples.allPipelines(),
                            Samples.edges());
                }),
                Samples.failingAfter(Samples.small("a")))) {
            Path path = folder.resolve("b.json.gz");
            new BundleHarvest(source, ofAPart(Samples.header()), path, Progress.NONE).run();
            for (String line : Rewritten.lines(path)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static BundleHeader ofAPart(BundleHeader whole) {
        WorkUnit part = new WorkUnit(Map.of("shop", Set.of("public")));
        return BundleHeader.of(
                whole.source(), whole.type(), whole.service(), whole.scope().only(part), whole.settings());
    }

    private static void collect(String name, JsonNode value, Set<String> seen) {
        if (!name.isEmpty()) {
            seen.add(name);
        }
        value.properties().forEach(member -> collect(member.getKey(), member.getValue(), seen));
        if (value.isArray()) {
            value.forEach(item -> collect("", item, seen));
        }
    }

    private static void namesIn(JsonNode schema, Set<String> names) {
        schema.path("properties").properties().forEach(member -> names.add(member.getKey()));
        StreamSupport.stream(schema.spliterator(), false).forEach(part -> namesIn(part, names));
    }
}
