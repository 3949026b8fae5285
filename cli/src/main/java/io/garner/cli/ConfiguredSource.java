package io.garner.cli;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.ingest.Extras;
import io.garner.ingest.LineageRules;
import io.garner.ingest.Ownership;
import io.garner.ingest.RetirePolicy;
import io.garner.ingest.ServiceIdentity;
import io.garner.measure.Measurements;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.source.SourceProvider;

/**
 * A source that is switched on, with its provider and the configuration that the provider asked for.
 *
 * @param lineage how it is told where data comes from
 * @param routines whether functions and procedures are published
 * @param sharesService whether another source of the file has the same service
 */
record ConfiguredSource<C extends Record>(
        String name,
        String service,
        Ownership ownership,
        Extras extras,
        LineageRules lineage,
        boolean routines,
        SourceProvider<C> provider,
        C config,
        RetirePolicy retire,
        boolean sharesService,
        Krb5ConfChoice krb5Conf) {

    Source open(Measurements measurements) {
        krb5Conf.make();
        Source source = provider.open(name, config, context(measurements));
        return sharesService ? new PartOfService(source) : source;
    }

    /** What the file says beside the source's own keys. */
    SourceContext context(Measurements measurements) {
        return new SourceContext(service, lineage.hosts(), measurements);
    }

    Checkup checkup(CheckupSettings settings) {
        return provider.checkup(name, config, settings.with(krb5Conf.conf()));
    }

    ServiceIdentity identity() {
        return new ServiceIdentity(service, provider.service(config));
    }

    HarvestScope scope() {
        return provider.scope(config);
    }
}
