package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.ServerDialect;
import io.garner.openmetadata.ServiceBody;
import io.garner.openmetadata.StoredEntity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The service that stands for a source: looked up, created when it is missing, and never written again. Somebody may have
 * configured it in the catalog, and a PUT of ours would replace their connection.
 */
final class CatalogService {

    /** OpenMetadata 1.2 and 1.3 answer 400 to any other name. */
    private static final Pattern NAME_BEFORE_1_4 = Pattern.compile("[\\p{L}\\p{N}_'\\-.&()% ]{1,128}");

    private final OpenMetadata catalog;
    private final ServiceIdentity service;
    private boolean there;

    CatalogService(OpenMetadata catalog, ServiceIdentity service) {
        this.catalog = catalog;
        this.service = service;
    }

    /**
     * Looks the service up.
     *
     * @throws ConfigurationException when it is somebody else's, or deleted
     */
    void lookUp() {
        checkName();
        Optional<StoredEntity> stored = catalog.findEvenDeleted(service.type(), service.fqn());
        stored.ifPresent(this::checkUsable);
        there = stored.isPresent();
    }

    /** Creates the service if it was missing; somebody who was faster is welcome. */
    Change settle(boolean dryRun) {
        if (there) {
            return new Change.Unchanged(service.type(), service.fqn());
        }
        ServiceBody body = body();
        if (!dryRun && catalog.create(service.type(), body) instanceof Outcome.Refused refused) {
            catalog.throwUnlessItIsThere(service.type(), service.fqn(), refused);
        }
        return new Change.Create(service.type(), service.fqn(), body);
    }

    /** Whether the service is there by now. */
    boolean isThere() {
        return there;
    }

    private ServiceBody body() {
        Map<String, String> connection = new HashMap<>(service.facts().connection());
        if (!serviceType().equals(service.facts().serviceType())) {
            // The members are those of a type that this catalog does not know.
            connection.clear();
        }
        connection.put("type", serviceType());
        return new ServiceBody(service.name(), serviceType(), Optional.empty(), ServiceBody.Connection.of(connection));
    }

    private String serviceType() {
        String newest = service.facts().serviceType();
        return service.type() == EntityType.PIPELINE_SERVICE ? catalog.dialect().pipelineServiceType(newest) : newest;
    }

    private void checkName() {
        if (!ReservedWords.encode(service.name()).equals(service.name())) {
            throw new ConfigurationException(
                    "Using the service name \"" + service.name() + "\"",
                    "OpenMetadata takes no :: and no > or double quote in it",
                    "Choose another name as service in the source's configuration.");
        }
        if (catalog.dialect().restrictsServiceNames()
                && !NAME_BEFORE_1_4.matcher(service.name()).matches()) {
            throw new ConfigurationException(
                    "Using the service name \"" + service.name() + "\"",
                    "OpenMetadata " + catalog.dialect().version()
                            + " takes 1 to 128 letters, digits, blanks and the signs _ ' - . & ( ) %",
                    "Choose another name as service in the source's configuration.");
        }
    }

    private void checkUsable(StoredEntity stored) {
        if (stored.isDeleted()) {
            throw new ConfigurationException(
                    "Using the service \"" + service.name() + "\" of the catalog",
                    "somebody deleted it there",
                    "Restore it in OpenMetadata, or choose another name as service in the source's configuration.");
        }
        String wanted = serviceType();
        String there = stored.serviceType().orElse(wanted);
        // What an older version of this catalog made of a type that it did not know.
        boolean stoodIn = service.type() == EntityType.PIPELINE_SERVICE && there.equals(ServerDialect.CUSTOM_PIPELINE);
        if (!there.equals(wanted) && !stoodIn) {
            throw new ConfigurationException(
                    "Using the service \"" + service.name() + "\" of the catalog",
                    "it is a " + there + " service, and this source is " + wanted,
                    "Choose another name as service in the source's configuration.");
        }
    }
}
