package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.config.Nearest;
import io.garner.config.YamlBinder;
import io.garner.config.YamlDocument;
import io.garner.config.YamlNode;
import io.garner.ingest.Extras;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.SourceProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An ingest.yaml. Its sources are read one by one, and only those that run: a variable that another source needs may be
 * unset.
 */
final class IngestFile {

    /** The sections of the file, the larger two still unread; without a catalog there can be harvests only. */
    record Sections(
            Optional<YamlNode> openmetadata,
            Optional<KerberosKeys> kerberos,
            Map<String, String> hosts,
            Map<String, YamlNode> sources) {

        private static final Pattern HOST_AND_PORT = Pattern.compile("\\S+:\\d{1,5}|[^\\s\\\\]+\\\\[^\\s\\\\:]+");

        Sections {
            hosts.forEach((host, service) -> {
                if (!HOST_AND_PORT.matcher(host).matches() || service.isBlank()) {
                    throw new IllegalArgumentException("hosts has a service for each host and port, as in"
                            + " \"db.example.com:5432\": warehouse; \"" + host + "\" is no host and port with one");
                }
            });
        }
    }

    /** The one setting that the rest of a source can be read by. */
    record Kind(Optional<String> type) {}

    private final String name;
    private final YamlNode root;
    private final Sections sections;
    private final Environment environment;
    private final YamlBinder binder;
    private final Providers providers;

    private IngestFile(String name, YamlNode root, Sections sections, Environment environment, Providers providers) {
        this.name = name;
        this.root = root;
        this.sections = sections;
        this.environment = environment;
        this.binder = new YamlBinder(environment);
        this.providers = providers;
    }

    static IngestFile parse(String text, String name, Environment environment, Providers providers) {
        YamlBinder binder = new YamlBinder(environment);
        Gathered gathered = new Gathered();
        YamlNode root = YamlDocument.parse(text, name);
        Optional<Sections> sections = gathered.attempt(() -> binder.bind(root, Sections.class));
        sections.ifPresent(found -> found.sources().forEach((source, node) -> {
            if (source.isBlank()) {
                gathered.add(node.problem("a source needs a name that is not blank"));
            }
        }));
        gathered.throwIfAny(name);
        return new IngestFile(name, root, sections.orElseThrow(), environment, providers);
    }

    /** What the file is called in messages. */
    String name() {
        return name;
    }

    List<String> sourceNames() {
        return List.copyOf(sections.sources().keySet());
    }

    /** The keys that every kind of source has. */
    SourceSettings settings(String source) {
        return binder.bind(node(source).only(SourceSettings.KEYS), SourceSettings.class);
    }

    /** Which service a server is in the catalog, by {@code host:port}. */
    Map<String, String> hosts() {
        return sections.hosts();
    }

    /** What a run does beyond telling what this source says; nothing when the file does not know the source. */
    Extras extrasOf(String source) {
        return sections.sources().containsKey(source)
                ? binder.bind(node(source).only(ExtraSettings.KEYS), ExtraSettings.class)
                        .extras()
                : Extras.NONE;
    }

    /** What a run over these sources needs; sources that are switched off are named and not read further. */
    RunConfig forRun(List<String> sources) {
        RunConfig config = load(sources, SourceSettings::enabled);
        requireOneKrb5Conf(config.sources());
        return config;
    }

    /** One source, whether or not it is switched on. */
    RunConfig evenSwitchedOff(String source) {
        return load(List.of(source), settings -> true);
    }

    /**
     * Reads everything, also what is switched off; where there is no catalog, the sources alone.
     *
     * @return what is right and yet to be known, of the sources that are switched on
     */
    Optional<String> check() {
        Gathered gathered = new Gathered();
        List<ConfiguredSource<?>> switchedOn = new ArrayList<>();
        if (hasCatalog()) {
            catalog(gathered);
        }
        sourceNames()
                .forEach(source -> gathered.attempt(() -> settings(source))
                        .ifPresentOrElse(
                                settings -> configure(source, settings, gathered)
                                        .filter(configured -> settings.enabled())
                                        .ifPresent(switchedOn::add),
                                () -> checkRest(source, gathered)));
        gathered.throwIfAny(name);
        return Krb5ConfUsers.of(switchedOn).advice();
    }

    /** Whether the file says which catalog to fill; only a harvest does without. */
    boolean hasCatalog() {
        return sections.openmetadata().isPresent();
    }

    /** A source alone, without the catalog; empty when it is switched off. */
    Optional<ConfiguredSource<?>> forHarvest(String source) {
        node(source);
        Gathered gathered = new Gathered();
        Optional<ConfiguredSource<?>> configured = gathered.attempt(() -> settings(source))
                .filter(SourceSettings::enabled)
                .flatMap(settings -> configure(source, settings, gathered));
        gathered.throwIfAny(name);
        return configured;
    }

    /** The same, whether or not it is switched on. */
    ConfiguredSource<?> evenSwitchedOffForHarvest(String source) {
        node(source);
        Gathered gathered = new Gathered();
        Optional<ConfiguredSource<?>> configured =
                gathered.attempt(() -> settings(source)).flatMap(settings -> configure(source, settings, gathered));
        gathered.throwIfAny(name);
        return configured.orElseThrow();
    }

    /** The catalog alone, without any source. */
    OpenMetadataConfig catalog() {
        Gathered gathered = new Gathered();
        Optional<OpenMetadataConfig> catalog = catalog(gathered);
        gathered.throwIfAny(name);
        return catalog.orElseThrow();
    }

    private Optional<OpenMetadataConfig> catalog(Gathered gathered) {
        if (!hasCatalog()) {
            gathered.add(root.problem("the key \"openmetadata\" is missing; only \"harvest\" does without"));
        }
        return sections.openmetadata()
                .flatMap(node -> gathered.attempt(() -> binder.bind(node, OpenMetadataConfig.class)));
    }

    private RunConfig load(List<String> names, Predicate<SourceSettings> wanted) {
        if (names.size() == 1) {
            node(names.get(0));
        }
        Gathered gathered = new Gathered();
        Optional<OpenMetadataConfig> catalog = catalog(gathered);
        List<ConfiguredSource<?>> configured = new ArrayList<>();
        List<RunConfig.Skipped> skipped = new ArrayList<>();
        for (String source : names) {
            gathered.attempt(() -> settings(source)).ifPresent(settings -> {
                if (wanted.test(settings)) {
                    configure(source, settings, gathered).ifPresent(configured::add);
                } else {
                    skipped.add(new RunConfig.Skipped(source, settings.serviceOf(source)));
                }
            });
        }
        gathered.throwIfAny(name);
        return new RunConfig(catalog.orElseThrow(), configured, skipped);
    }

    private Optional<ConfiguredSource<?>> configure(String source, SourceSettings settings, Gathered gathered) {
        Optional<SourceProvider<?>> provider = provider(source, settings.type(), gathered);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        Optional<Extras> extras = gathered.attempt(() -> extrasOf(source));
        Optional<ConfiguredSource<?>> configured =
                gathered.attempt(() -> configured(source, settings, extras.orElse(Extras.NONE), provider.get()));
        if (settings.enabled() && provider.get().holdsOneDeployment()) {
            requireOneDeployment(source, settings, gathered);
        }
        return configured.filter(complete -> extras.isPresent());
    }

    /** What else is wrong with a source whose settings are: its type may be right, and says which keys there are. */
    private void checkRest(String source, Gathered gathered) {
        gathered.attempt(() -> extrasOf(source));
        // What is wrong with the type itself was told with the settings, unless it is a word that nobody knows.
        new Gathered()
                .attempt(() -> binder.bind(node(source).only("type"), Kind.class))
                .flatMap(Kind::type)
                .flatMap(type -> provider(source, type, gathered))
                .ifPresent(provider -> gathered.attempt(() -> configOf(source, provider)));
    }

    private Optional<SourceProvider<?>> provider(String source, String type, Gathered gathered) {
        Optional<SourceProvider<?>> provider = providers.of(type);
        if (provider.isEmpty()) {
            gathered.add(node(source).child("type").orElseThrow().problem(unknownType(type)));
        }
        return provider;
    }

    private <C extends Record> C configOf(String source, SourceProvider<C> provider) {
        YamlNode rest = node(source).without(SourceSettings.KEYS).without(ExtraSettings.KEYS);
        return binder.bind(rest, provider.configType());
    }

    private <C extends Record> ConfiguredSource<C> configured(
            String source, SourceSettings settings, Extras extras, SourceProvider<C> provider) {
        C config = configOf(source, provider);
        return new ConfiguredSource<>(
                source,
                settings.serviceOf(source),
                settings.ownership(),
                extras,
                settings.lineage(hosts()),
                settings.routines(),
                provider,
                config,
                settings.retirePolicy(),
                sharesService(source, settings.serviceOf(source)),
                krb5Conf(settings));
    }

    private Krb5ConfChoice krb5Conf(SourceSettings settings) {
        Optional<Path> conf = settings.kerberos()
                .flatMap(KerberosKeys::conf)
                .or(() -> sections.kerberos().flatMap(KerberosKeys::conf));
        return new Krb5ConfChoice(conf, environment);
    }

    /** Told before the run and not when its second source starts. */
    private void requireOneKrb5Conf(List<ConfiguredSource<?>> sources) {
        Krb5ConfUsers users = Krb5ConfUsers.of(sources);
        if (!users.canShareAProcess()) {
            Gathered gathered = new Gathered();
            users.byFile()
                    .forEach((conf, source) -> gathered.add(node(source)
                            .problem("kerberos.conf is " + conf
                                    + " here and another file elsewhere; Java knows one krb5.conf for each process: name"
                                    + " one that has all realms, or run the sources one by one")));
            gathered.throwIfAny(name);
        }
    }

    /** What one of them has written the other would write over, and retire what only the first has. */
    private void requireOneDeployment(String source, SourceSettings settings, Gathered gathered) {
        String service = settings.serviceOf(source);
        Deployment own = deployment(source);
        for (String other : sourceNames()) {
            if (!other.equals(source)
                    && isSwitchedOn(other, settings.type())
                    && isService(other, service)
                    && !own.mayBe(deployment(other))) {
                gathered.add(node(source)
                        .problem("the sources " + source + " and " + other + " have the service " + service
                                + " and not the same url; give each deployment a service of its own"));
            }
        }
    }

    private boolean isSwitchedOn(String source, String type) {
        return new Gathered()
                .attempt(() -> settings(source))
                .filter(settings -> settings.enabled() && settings.type().equals(type))
                .isPresent();
    }

    private Deployment deployment(String source) {
        return new Gathered()
                .attempt(() -> binder.bind(node(source).only("url"), Deployment.class))
                .orElse(new Deployment(Optional.empty()));
    }

    private boolean sharesService(String source, String service) {
        return sourceNames().stream()
                .filter(other -> !other.equals(source))
                .anyMatch(other -> isService(other, service));
    }

    /** A source whose settings cannot be read today may be of any service. */
    private boolean isService(String source, String service) {
        try {
            return settings(source).serviceOf(source).equals(service);
        } catch (ConfigurationException e) {
            return true;
        }
    }

    private String unknownType(String type) {
        return "the type \"" + type + "\" is unknown; "
                + Nearest.to(type, providers.types())
                        .map(nearest -> "did you mean \"" + nearest + "\"? ")
                        .orElse("")
                + "known are " + String.join(", ", providers.types());
    }

    /** @throws ConfigurationException when there is no such source; it is the name that is wrong then, and not the file */
    private YamlNode node(String source) {
        YamlNode node = sections.sources().get(source);
        if (node == null) {
            throw new ConfigurationException(
                    "Reading " + name,
                    unknownSource(source),
                    "Name one of these with --source, or add it to the file.");
        }
        return node;
    }

    private String unknownSource(String source) {
        List<String> known = sourceNames();
        return "no source is called \"" + source + "\"; "
                + Nearest.to(source, known)
                        .map(nearest -> "did you mean \"" + nearest + "\"? ")
                        .orElse("")
                + (known.isEmpty() ? "there are none" : "configured: " + String.join(", ", known));
    }
}
