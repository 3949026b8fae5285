package io.garner.bundle;

import io.garner.ingest.ServiceIdentity;
import io.garner.source.HarvestScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a bundle says of itself. Nothing in it is secret.
 *
 * @param format always {@code garner-bundle}
 * @param version of the format: {@code 1.0}
 * @param garnerVersion which Garner wrote it
 * @param source the source's name in the configuration
 * @param type what kind of source
 * @param service the service under which the source stands in the catalog
 * @param scope what was looked at; of anything else nothing is concluded
 * @param settings what the configuration says of how the source is kept in the catalog, key by key, as text
 * @param runId identifies the harvest in logs
 */
public record BundleHeader(
        String format,
        String version,
        String garnerVersion,
        String source,
        String type,
        ServiceIdentity service,
        HarvestScope scope,
        Map<String, String> settings,
        Instant harvestedAt,
        String runId) {

    public BundleHeader {
        settings = Map.copyOf(settings);
    }

    /** The header of a harvest that begins now. */
    public static BundleHeader of(
            String source, String type, ServiceIdentity service, HarvestScope scope, Map<String, String> settings) {
        return of(source, type, service, scope, settings, UUID.randomUUID().toString());
    }

    /** The same for a run that has its name already. */
    public static BundleHeader of(
            String source,
            String type,
            ServiceIdentity service,
            HarvestScope scope,
            Map<String, String> settings,
            String runId) {
        return new BundleHeader(
                BundleFormat.NAME,
                BundleFormat.CURRENT.toString(),
                Optional.ofNullable(BundleHeader.class.getPackage().getImplementationVersion())
                        .orElse("dev"),
                source,
                type,
                service,
                scope,
                settings,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                runId);
    }
}
