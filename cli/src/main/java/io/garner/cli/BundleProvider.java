package io.garner.cli;

import io.garner.bundle.Bundle;
import io.garner.ingest.Extras;
import io.garner.source.HarvestScope;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceProvider;
import java.util.Map;

/** Makes a bundle a configured source, so that publishing it is the main job and nothing else. */
final class BundleProvider implements SourceProvider<BundleProvider.Opened> {

    /** A bundle that was verified. */
    record Opened(Bundle bundle) {}

    /**
     * The source that a bundle was harvested from.
     *
     * @param sharesService whether another source of the run has the same service; what its own configuration said of that
     *     is in the bundle already
     * @param extras what the file that is there now says of them
     * @param hosts what that file says of servers
     */
    static ConfiguredSource<Opened> configured(
            Bundle bundle, boolean sharesService, Extras extras, Map<String, String> hosts) {
        SourceSettings settings = CatalogSettings.from(bundle.header());
        String source = bundle.header().source();
        return new ConfiguredSource<>(
                source,
                settings.serviceOf(source),
                settings.ownership(),
                extras,
                settings.lineage(hosts),
                settings.routines(),
                new BundleProvider(),
                new Opened(bundle),
                settings.retirePolicy(),
                sharesService,
                Krb5ConfChoice.NONE);
    }

    @Override
    public String type() {
        return "bundle";
    }

    @Override
    public Class<Opened> configType() {
        return Opened.class;
    }

    @Override
    public ServiceFacts service(Opened config) {
        return config.bundle().header().service().facts();
    }

    @Override
    public HarvestScope scope(Opened config) {
        return config.bundle().header().scope();
    }

    @Override
    public Source open(String name, Opened config) {
        return config.bundle().source();
    }
}
