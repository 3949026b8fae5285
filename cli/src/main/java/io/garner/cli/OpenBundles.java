package io.garner.cli;

import io.garner.bundle.Bundle;
import io.garner.bundle.BundleHeader;
import io.garner.ingest.Extras;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The bundles of a run, every one verified before the first is published. Closing it closes them. */
final class OpenBundles implements AutoCloseable {

    private final List<Bundle> bundles = new ArrayList<>();

    private OpenBundles() {}

    static OpenBundles open(List<Path> paths) {
        OpenBundles opened = new OpenBundles();
        try {
            paths.forEach(path -> opened.bundles.add(Bundle.open(path)));
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /**
     * The bundles as sources.
     *
     * @param extras what to do beyond telling what a source says, by its name
     * @param hosts which service a server is in the catalog
     */
    List<ConfiguredSource<?>> sources(Function<String, Extras> extras, Map<String, String> hosts) {
        return bundles.stream()
                .<ConfiguredSource<?>>map(bundle -> BundleProvider.configured(
                        bundle,
                        sharesService(bundle.header()),
                        extras.apply(bundle.header().source()),
                        hosts))
                .toList();
    }

    /** Two bundles of one source follow each other; those of two sources stand side by side. */
    private boolean sharesService(BundleHeader one) {
        return bundles.stream()
                .map(Bundle::header)
                .filter(other -> !other.source().equals(one.source()))
                .anyMatch(other -> other.service().name().equals(one.service().name()));
    }

    @Override
    public void close() {
        bundles.forEach(Bundle::close);
    }
}
