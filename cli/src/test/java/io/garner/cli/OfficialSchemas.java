package io.garner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas that OpenMetadata published for a version, untouched. */
final class OfficialSchemas {

    private static final String BASE = "https://open-metadata.org/schema/";

    private final String version;
    private final SchemaRegistry registry;

    OfficialSchemas(String version) {
        this.version = version;
        this.registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getDraft7())
                        .unknownKeywordFactory((word, context) -> new NonValidationKeyword(word))
                        .build(),
                builder -> builder.schemas(this::document));
    }

    /** What is wrong with a body, such as one of {@code api/data/createTable.json}. */
    List<String> complaintsAbout(String schema, JsonNode body) {
        return registry.getSchema(SchemaLocation.of(BASE + schema)).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    private String document(String iri) {
        String resource = "/schemas/" + version + "/json/schema/" + iri.substring(BASE.length());
        try (InputStream in = OfficialSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
