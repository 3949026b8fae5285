package io.garner.cli;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import io.garner.model.Harvested;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceException;
import io.garner.source.SourceProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kind of source for tests of what does not depend on the kind: an empty library that may be closed. */
final class LibraryProvider implements SourceProvider<LibraryProvider.Config> {

    record Config(
            @Doc("Where it stands.") String host,
            Secret password,
            @Default("true") boolean open) {
        Config {
            if (host.equals(BUG)) {
                throw new IllegalStateException("the library has no doors");
            }
        }
    }

    /** The host whose configuration hits on a mistake in the connector. */
    static final String BUG = "bug";

    static Providers providers() {
        return new Providers(List.of(new LibraryProvider()));
    }

    @Override
    public String type() {
        return "library";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public ServiceFacts service(Config config) {
        return new ServiceFacts("Postgres", Map.of("hostPort", config.host()));
    }

    @Override
    public Source open(String name, Config config) {
        if (!config.open()) {
            throw SourceException.unreachable("Entering " + config.host(), "it is closed", "Come back later.", null);
        }
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                return Stream.empty();
            }

            @Override
            public void close() {}
        };
    }
}
