package io.garner.cli;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.ingest.Extras;
import io.garner.ingest.Ownership;
import io.garner.ingest.RetirePolicy;
import io.garner.ingest.ServiceIdentity;
import io.garner.measure.Measurements;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.source.SourceProvider;
import java.util.Map;

/**
 * A source that is switched on, with its provider and the configuration that the provider asked for.
 *
 * @param sharesService whether another source of the file has the same service
 * @param hosts which service a server is in the catalog, by {@code host:port}
 */
record ConfiguredSource<C extends Record>(
        String name,
        String service,
        Ownership ownership,
        Extras extras,
        SourceProvider<C> provider,
        C config,
        RetirePolicy retire,
        boolean sharesService,
        Krb5ConfChoice krb5Conf,
        Map<String, String> hosts) {

    Source open(Measurements measurements) {
        krb5Conf.make();
        Source source = provider.open(name, config, new SourceContext(service, hosts, measurements));
        return sharesService ? new PartOfService(source) : source;
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
