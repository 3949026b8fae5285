package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.Fqn;
import io.garner.source.ServiceFacts;

/** The service under which a source stands in the catalog. */
public record ServiceIdentity(String name, ServiceFacts facts) {

    public ServiceIdentity {
        if (name.isBlank()) {
            throw new ConfigurationException(
                    "Using the service name \"" + name + "\"", "it is blank", "Give the source's service a name.");
        }
    }

    public Fqn fqn() {
        return Fqn.of(name);
    }
}
