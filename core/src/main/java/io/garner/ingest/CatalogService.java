package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
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
        Optional<StoredEntity> stored = catalog.findEvenDeleted(EntityType.DATABASE_SERVICE, service.fqn());
        stored.ifPresent(this::checkUsable);
        there = stored.isPresent();
    }

    /** Creates the service if it was missing; somebody who was faster is welcome. */
    Change settle(boolean dryRun) {
        if (there) {
            return new Change.Unchanged(EntityType.DATABASE_SERVICE, service.fqn());
        }
        ServiceBody body = body();
        if (!dryRun && catalog.create(EntityType.DATABASE_SERVICE, body) instanceof Outcome.Refused refused) {
            catalog.throwUnlessItIsThere(EntityType.DATABASE_SERVICE, service.fqn(), refused);
        }
        return new Change.Create(EntityType.DATABASE_SERVICE, service.fqn(), body);
    }

    private ServiceBody body() {
        Map<String, String> connection = new HashMap<>(service.facts().connection());
        connection.put("type", service.facts().serviceType());
        return new ServiceBody(
                service.name(),
                service.facts().serviceType(),
                Optional.empty(),
                new ServiceBody.Connection(connection));
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
        String wanted = service.facts().serviceType();
        if (!stored.serviceType().orElse(wanted).equals(wanted)) {
            throw new ConfigurationException(
                    "Using the service \"" + service.name() + "\" of the catalog",
                    "it is a " + stored.serviceType().orElse("") + " service, and this source is " + wanted,
                    "Choose another name as service in the source's configuration.");
        }
    }
}
