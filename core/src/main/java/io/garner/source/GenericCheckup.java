package io.garner.source;

import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.model.Harvested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be looked at without knowing the kind of source: the host that it names to the catalog, and whether a harvest
 * begins. That one is ended after its first piece.
 */
final class GenericCheckup<C extends Record> implements Checkup {

    private static final Pattern HOST_PORT = Pattern.compile("(.+):(\\d{1,5})");

    private final String name;
    private final C config;
    private final SourceProvider<C> provider;
    private final CheckupSettings settings;

    GenericCheckup(String name, C config, SourceProvider<C> provider, CheckupSettings settings) {
        this.name = name;
        this.config = config;
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public List<Check> checks() {
        Optional<Endpoint> endpoint = endpoint();
        List<Check> checks = new ArrayList<>();
        endpoint.ifPresent(there -> checks.addAll(new HostChecks(there, settings).checks()));
        Check harvest = Check.of("harvest", "first piece of a harvest", this::beginHarvest);
        checks.add(endpoint.isPresent() ? harvest.after(HostChecks.TCP) : harvest);
        return checks;
    }

    private Optional<Endpoint> endpoint() {
        return Optional.ofNullable(provider.service(config).connection().get("hostPort"))
                .map(HOST_PORT::matcher)
                .filter(Matcher::matches)
                .map(parts -> Endpoint.ofSource(parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private CheckResult beginHarvest() {
        List<String> found = new ArrayList<>();
        try (Source source = provider.open(name, config);
                Stream<Harvested> harvest =
                        source.harvest(provider.scope(config), finding -> found.add(words(finding)))) {
            found.add(0, harvest.iterator().hasNext() ? "the harvest begins" : "there is nothing to harvest");
        }
        return CheckResult.passed(found);
    }

    private static String words(Finding finding) {
        return finding.subject() + ": " + finding.message()
                + (finding.remedy().isBlank() ? "" : " (" + finding.remedy() + ")");
    }
}
