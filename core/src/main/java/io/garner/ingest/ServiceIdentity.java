package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.source.ServiceFacts;

/** The service under which a source stands in the catalog. */
public record ServiceIdentity(String name, ServiceFacts facts) {

    public Fqn fqn() {
        return Fqn.of(name);
    }
}
