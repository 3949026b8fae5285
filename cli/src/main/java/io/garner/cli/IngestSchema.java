package io.garner.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.config.ConfigSchema;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.SourceProvider;

/** The JSON Schema of an ingest.yaml: what every source has, joined with what its kind adds. */
final class IngestSchema {

    private static final String PROPERTIES = "properties";

    private static final String HOSTS =
            "Which service a server is in the catalog, by host:port: where the data of foreign tables comes from.";

    private IngestSchema() {}

    static ObjectNode of(Providers providers) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "ingest.yaml");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject(PROPERTIES);
        properties.set(
                "openmetadata", ConfigSchema.of(OpenMetadataConfig.class).put("description", "The catalog to fill."));
        properties.set(
                "kerberos", ConfigSchema.of(KerberosKeys.class).put("description", "Kerberos, for every source."));
        ObjectNode hosts = properties.putObject("hosts");
        hosts.put("description", HOSTS);
        hosts.put("type", "object");
        hosts.putObject("additionalProperties").put("type", "string");
        ObjectNode sources = properties.putObject("sources");
        sources.put("description", "What to read, by a name of your choice that --source takes.");
        sources.put("type", "object");
        ArrayNode kinds = sources.putObject("additionalProperties").putArray("oneOf");
        // A harvest into a bundle needs no catalog, and publishing one needs no source.
        ArrayNode halves = schema.putArray("anyOf");
        halves.addObject().putArray("required").add("openmetadata");
        halves.addObject().putArray("required").add("sources");
        schema.put("additionalProperties", false);
        ObjectNode definitions = schema.putObject("$defs");
        for (SourceProvider<?> provider : providers.all()) {
            kinds.addObject().put("$ref", "#/$defs/" + provider.type());
            definitions.set(provider.type(), source(provider));
        }
        return schema;
    }

    private static ObjectNode source(SourceProvider<?> provider) {
        ObjectNode common = ConfigSchema.of(SourceSettings.class);
        ObjectNode extras = ConfigSchema.of(ExtraSettings.class);
        ObjectNode own = ConfigSchema.of(provider.configType());
        ((ObjectNode) common.at("/properties/type")).remove("type");
        ((ObjectNode) common.at("/properties/type")).put("const", provider.type());
        ((ObjectNode) common.get(PROPERTIES)).setAll((ObjectNode) extras.get(PROPERTIES));
        ((ObjectNode) common.get(PROPERTIES)).setAll((ObjectNode) own.get(PROPERTIES));
        common.withArray("required").addAll(own.withArray("required"));
        return common;
    }
}
