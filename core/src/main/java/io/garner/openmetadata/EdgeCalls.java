package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Call;
import java.util.Map;
import java.util.Optional;

/** The requests that read, store and delete an edge. Stateless. */
final class EdgeCalls {

    private static final String PATH = "v1/lineage";

    private EdgeCalls() {}

    /** The edges around an entity, so many steps far. */
    static Call around(EntityType type, Fqn name, int upstream, int downstream) {
        String path = String.join("/", PATH, type.word(), "name", UrlSegments.encode(name.toString()));
        return Call.get(path, depths(upstream, downstream));
    }

    /** The edges that lead to an entity, one step far. */
    static Call into(Reference end) {
        return Call.get(String.join("/", PATH, end.type(), end.id()), depths(1, 0));
    }

    /** Stores what is said of an edge, in this server's words and in place of all that was said before. */
    static Call put(Reference from, Reference to, EdgeDetails details, ServerDialect dialect) {
        // What is read of a pipeline may hold members that a server writes and does not take.
        EdgeDetails said = details.through(details.pipeline().map(EdgeCalls::bare));
        ObjectNode edge = Json.tree(new EdgeBody(bare(from), bare(to), Optional.of(said)));
        if (edge.get("lineageDetails") instanceof ObjectNode sent) {
            dialect.edgeToServer(sent);
        }
        ObjectNode request = edge.objectNode();
        request.set("edge", edge);
        return Call.put(PATH, request);
    }

    static Call delete(Reference from, Reference to) {
        return Call.delete(String.join("/", PATH, from.type(), from.id(), to.type(), to.id()));
    }

    private static Map<String, String> depths(int upstream, int downstream) {
        return Map.of("upstreamDepth", String.valueOf(upstream), "downstreamDepth", String.valueOf(downstream));
    }

    private static Reference bare(Reference end) {
        return new Reference(end.id(), end.type(), Optional.empty());
    }
}
