package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.garner.cli.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every ingest.yaml that is shown anywhere is one. */
class ExamplesTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Program.configurationSchema());

    @ParameterizedTest
    @MethodSource
    void everyExampleIsValid(String yaml) {
        assertThat(problems(yaml)).isEmpty();
    }

    static Stream<String> everyExampleIsValid() {
        return Markdown.withReadme().stream().flatMap(page -> page.blocks("yaml").stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/pagila/ingest.yaml", "examples/datakit-template/ingest.yaml"})
    void everyFileIsValid(String file) throws IOException {
        assertThat(problems(Files.readString(Markdown.ROOT.resolve(file)))).isEmpty();
    }

    @Test
    void theConfigurationThatInitWritesIsValid() throws IOException {
        assertThat(problems(template())).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheProgramRefuses() {
        String literal = "openmetadata: {url: 'http://h:1', token: hunter2}";
        String unknown = "openmetadata: {url: 'http://h:1', token: '${T}', urll: x}";

        assertThat(problems(literal)).isNotEmpty();
        assertThat(problems(unknown)).isNotEmpty();
    }

    @Test
    void theSchemaTakesReferencesWhereANumberIsDue() throws IOException {
        assertThat(problems(template().replace("# port: 5432", "port: ${PORT}")))
                .isEmpty();
    }

    private static List<String> problems(String yaml) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonNode json = new ObjectMapper().valueToTree(content);
        return SCHEMA.validate(json).stream().map(Object::toString).toList();
    }

    private static String template() throws IOException {
        try (InputStream in = Program.class.getResourceAsStream("ingest-template.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
