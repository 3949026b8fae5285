package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The official documents as they are in one version. Thread-safe; documents must not be changed. */
final class SchemaDocuments {

    static final String BASE = "https://open-metadata.org/schema/";

    private final ServerVersion version;
    private final String folder;
    private final Map<String, Optional<ObjectNode>> loaded = new ConcurrentHashMap<>();

    SchemaDocuments(ServerVersion version) {
        this.version = version;
        // 1.3 was never seen and counts as 1.2; everything from 1.5 on is 1.4.0 and its gates.
        this.folder = version.has(Feature.SCHEMA_DEFINITION) ? "1.4.0" : "1.2.0";
    }

    /** The document at a path such as {@code api/data/createTable.json}. */
    ObjectNode get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("no schema " + path + " in " + folder));
    }

    /** The document at a path, or the definition in it that stands behind a {@code #}. */
    JsonNode definition(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? get(path) : get(path.substring(0, hash)).at(path.substring(hash + 1));
    }

    /** The document of an absolute id, when it is one of these. */
    Optional<ObjectNode> byId(String iri) {
        return iri.startsWith(BASE) ? find(iri.substring(BASE.length())) : Optional.empty();
    }

    private Optional<ObjectNode> find(String path) {
        return loaded.computeIfAbsent(path, this::load);
    }

    private Optional<ObjectNode> load(String path) {
        try (InputStream in = getClass().getResourceAsStream("/schemas/" + folder + "/json/schema/" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode document = Json.parse(in.readAllBytes());
            return Optional.of(adapted(path, (ObjectNode) document));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + path + " of " + folder, e);
        }
    }

    private ObjectNode adapted(String path, ObjectNode document) {
        // Some documents carry the id of another one; the path is the reliable name.
        document.put("$id", BASE + path);
        IntegerRanges.addTo(document);
        Gates.ALL.forEach(gate -> gate.applyTo(path, document, version));
        ConnectionGates.ALL.forEach(gate -> gate.applyTo(path, document, version));
        PipelineGates.ALL.forEach(gate -> gate.applyTo(path, document, version));
        return document;
    }
}
