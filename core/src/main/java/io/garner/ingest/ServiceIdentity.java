package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.source.ServiceFacts;

/** The service under which a source stands in the catalog. */
public record ServiceIdentity(String name, ServiceFacts facts) {

    public ServiceIdentity {
        if (name.isBlank()) {
            throw new ConfigurationException(
                    "Using the service name \"" + name + "\"", "it is blank", "Give the source's service a name.");
        }
    }

    /** What the service is in the catalog. */
    public EntityType type() {
        return facts.kind() == ServiceFacts.Kind.PIPELINE ? EntityType.PIPELINE_SERVICE : EntityType.DATABASE_SERVICE;
    }

    public Fqn fqn() {
        return Fqn.of(name);
    }
}
