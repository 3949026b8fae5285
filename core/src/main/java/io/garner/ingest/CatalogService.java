package io.garner.ingest;

import io.garner.config.ConfigurationException;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
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

    CatalogService(OpenMetadata catalog, ServiceIdentity service) {
        this.catalog = catalog;
        this.service = service;
    }

    /** What has to happen to the service. */
    Change plan() {
        Fqn fqn = service.fqn();
        checkName();
        Optional<StoredEntity> stored = catalog.find(EntityType.DATABASE_SERVICE, fqn);
        stored.ifPresent(this::checkType);
        return stored.isPresent()
                ? new Change.Unchanged(EntityType.DATABASE_SERVICE, fqn)
                : new Change.Create(EntityType.DATABASE_SERVICE, fqn, body());
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
        if (catalog.dialect().restrictsServiceNames()
                && !NAME_BEFORE_1_4.matcher(service.name()).matches()) {
            throw new ConfigurationException(
                    "Using the service name \"" + service.name() + "\"",
                    "OpenMetadata " + catalog.dialect().version()
                            + " takes 1 to 128 letters, digits, blanks and the signs _ ' - . & ( ) %",
                    "Choose another name as service in the source's configuration.");
        }
    }

    private void checkType(StoredEntity stored) {
        String wanted = service.facts().serviceType();
        if (!stored.serviceType().orElse(wanted).equals(wanted)) {
            throw new ConfigurationException(
                    "Using the service \"" + service.name() + "\" of the catalog",
                    "it is a " + stored.serviceType().orElse("") + " service, and this source is " + wanted,
                    "Choose another name as service in the source's configuration.");
        }
    }
}
