package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows {@code $ref} between the official documents. */
final class References {

    private References() {}

    /** What a reference in the document at {@code path} points to; missing when it is empty or leads nowhere. */
    static JsonNode target(SchemaDocuments documents, String path, String reference) {
        if (reference.isEmpty()) {
            return MissingNode.getInstance();
        }
        URI target = URI.create(SchemaDocuments.BASE + path).resolve(reference);
        String document = target.toString().replaceFirst("#.*", "");
        String pointer = Optional.ofNullable(target.getFragment()).orElse("");
        return documents.byId(document).map(node -> node.at(pointer)).orElse(MissingNode.getInstance());
    }

    /** Names of all members with {@code "format": "password"} that can be reached from a document. */
    static Set<String> passwords(SchemaDocuments documents, String path) {
        Set<String> names = new TreeSet<>();
        collect(documents, path, new HashSet<>(), names);
        return names;
    }

    private static void collect(SchemaDocuments documents, String path, Set<String> seen, Set<String> names) {
        Optional<JsonNode> document =
                documents.byId(SchemaDocuments.BASE + path).map(node -> (JsonNode) node);
        if (document.isEmpty() || !seen.add(path)) {
            return;
        }
        document.get()
                .findParents("properties")
                .forEach(parent -> parent.path("properties").properties().forEach(member -> {
                    if (member.getValue().path("format").asText().equals("password")) {
                        names.add(member.getKey());
                    }
                }));
        for (JsonNode reference : document.get().findValues("$ref")) {
            String target = URI.create(SchemaDocuments.BASE + path)
                    .resolve(reference.asText())
                    .toString();
            collect(documents, target.replaceFirst("#.*", "").replace(SchemaDocuments.BASE, ""), seen, names);
        }
    }
}
