package io.garner.examples;

import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import java.net.URI;

/** Tells a catalog that a job fills one table from another: the least that a datakit does for lineage. */
public final class EmitLineage {

    private EmitLineage() {}

    /** Takes OPENMETADATA_URL; the token stays a reference. */
    public static void main(String[] arguments) {
        URI url = URI.create(System.getenv().getOrDefault("OPENMETADATA_URL", "http://localhost:8585"));
        EdgeOutcome outcome = emit(OpenMetadataConfig.of(url, Secret.fromEnv("OPENMETADATA_JWT_TOKEN")));
        System.out.println(outcome);
        System.exit(outcome instanceof EdgeOutcome.Stored ? 0 : 1);
    }

    static EdgeOutcome emit(OpenMetadataConfig config) {
        Fqn schema = Fqn.of("warehouse", "shop", "public");
        Edge edge = Edge.between(schema.child("orders"), schema.child("revenue"))
                .withColumn("amount", "total")
                .foundBy(Edge.Source.QUERY)
                .withSql("INSERT INTO revenue SELECT day, sum(amount) FROM orders GROUP BY day");
        try (OpenMetadata catalog = OpenMetadata.connect(config)) {
            return catalog.lineage().put(edge);
        }
    }
}
