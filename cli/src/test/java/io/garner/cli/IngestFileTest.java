package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.config.Problem;
import io.garner.ingest.Extras;
import io.garner.ingest.Ownership;
import io.garner.ingest.RetireLimit;
import io.garner.ingest.RetirePolicy;
import io.garner.ingest.TextPolicy;
import io.garner.ingest.UrlTemplate;
import io.garner.measure.Measurements;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.PipelineInventory;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class IngestFileTest {

    private static final String CATALOG = "openmetadata: {url: 'http://localhost:8585', token: '${TOKEN}'}\n";

    @Test
    void readsOnlyTheSourcesThatRun() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}"}
                  b: {type: library, host: h, password: "${UNSET}"}
                """);

        RunConfig config = file.forRun(List.of("a"));

        assertThat(config.sources()).hasSize(1);
        assertThat(config.sources().get(0).identity().name()).isEqualTo("a");
    }

    @Test
    void readsEverythingForACheckAlsoWhatIsSwitchedOff() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}", enabled: false}
                  b: {type: library, host: h, password: "${UNSET}"}
                """);

        assertThat(problems(file::check))
                .containsExactly("line 4, column 41: sources.b.password: the environment variable UNSET is not set");
    }

    @Test
    void aSourceThatIsSwitchedOffMayNameAnyKrb5Conf() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}", kerberos: {conf: /etc/one.conf}}
                  b: {type: library, host: h, password: "${A}", kerberos: {conf: /etc/other.conf}, enabled: false}
                """);

        assertThat(file.check()).isEmpty();
    }

    @Test
    void twoSourcesOfARunThatNameDifferentKrb5ConfsAreAProblem() {
        IngestFile file = parse(CATALOG + """
                kerberos: {conf: /etc/all.conf}
                sources:
                  a: {type: library, host: h, password: "${A}"}
                  b: {type: library, host: h, password: "${A}", kerberos: {conf: /etc/other.conf}}
                """);

        assertThat(problems(() -> file.forRun(List.of("a", "b"))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("Java knows one krb5.conf for each process"))
                .anySatisfy(problem -> assertThat(problem).contains("sources.b: kerberos.conf is /etc/other.conf"));
        assertThat(file.check().orElseThrow())
                .startsWith("Run these one by one, with --source")
                .endsWith("a (/etc/all.conf), b (/etc/other.conf)");
        assertThat(file.forRun(List.of("b")).sources().get(0).krb5Conf().conf()).contains(Path.of("/etc/other.conf"));
        assertThat(file.forRun(List.of("a")).sources().get(0).krb5Conf().conf()).contains(Path.of("/etc/all.conf"));
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aSourceIsOpenedUnderTheKrb5ConfOfTheEnvironment() {
        String text = CATALOG + "sources: {a: {type: library, host: h, password: '${A}'}}";
        IngestFile file = IngestFile.parse(
                text,
                "ingest.yaml",
                Environment.of(Map.of("TOKEN", "t", "A", "a", "KRB5_CONFIG", "/etc/of-the-environment.conf")),
                LibraryProvider.providers());
        Optional<String> before = Optional.ofNullable(System.clearProperty("java.security.krb5.conf"));
        try (Source source = file.forRun(List.of("a")).sources().get(0).open(Measurements.NONE)) {
            assertThat(System.getProperty("java.security.krb5.conf")).isEqualTo("/etc/of-the-environment.conf");
        } finally {
            System.clearProperty("java.security.krb5.conf");
            before.ifPresent(value -> System.setProperty("java.security.krb5.conf", value));
        }
    }

    @Test
    void namesSwitchedOffSourcesWithoutReadingThem() {
        IngestFile file = parse(CATALOG + "sources: {a: {type: library, enabled: false}}");

        assertThat(file.forRun(List.of("a")).skipped()).containsExactly(new RunConfig.Skipped("a", "a"));
    }

    @Test
    void aFileWithoutACatalogIsOnlyGoodForHarvests() {
        IngestFile file =
                parse("sources: {a: {type: library, host: h, password: '${A}'}, b: {type: x, enabled: false}}");

        assertThat(file.forHarvest("a")).isPresent();
        assertThat(file.forHarvest("b")).isEmpty();
        assertThat(problems(() -> file.forRun(List.of("a"))))
                .containsExactly(
                        "line 1, column 1: the key \"openmetadata\" is missing; only \"harvest\" does without");
        assertThat(problems(file::catalog)).hasSize(1);
        assertThat(problems(file::check))
                .singleElement()
                .asString()
                .endsWith("sources.b.type: the type \"x\" is unknown; known are library");
    }

    @Test
    void takesTheServiceFromTheFile() {
        IngestFile file = parse(CATALOG + "sources: {a: {type: library, service: s, host: h, password: '${A}'}}");

        assertThat(file.forRun(List.of("a")).sources().get(0).identity().name()).isEqualTo("s");
    }

    @Test
    void readsWhoOwnsTheTexts() {
        IngestFile file =
                parse(CATALOG + "sources: {a: {type: library, host: h, password: '${A}', descriptions: follow}}");

        assertThat(file.forRun(List.of("a")).sources().get(0).ownership())
                .isEqualTo(new Ownership(TextPolicy.FOLLOW, TextPolicy.FILL));
    }

    @Test
    void readsWhatIsDoneAboutLineageAndRoutines() {
        IngestFile file = parse(CATALOG + """
                hosts: {"db.example.com:5432": warehouse}
                sources:
                  a: {type: library, host: h, password: "${A}"}
                  b: {type: library, host: h, password: "${A}", edgesOfOthers: merge, routines: false}
                """);

        ConfiguredSource<?> usual = file.forRun(List.of("a")).sources().get(0);
        ConfiguredSource<?> other = file.forRun(List.of("b")).sources().get(0);

        assertThat(usual.lineage().others()).isEqualTo(ForeignEdges.KEEP);
        assertThat(usual.lineage().hosts()).isEqualTo(Map.of("db.example.com:5432", "warehouse"));
        assertThat(usual.routines()).isTrue();
        assertThat(other.lineage().others()).isEqualTo(ForeignEdges.MERGE);
        assertThat(other.routines()).isFalse();
    }

    @Test
    void refusesAHostWithoutAPort() {
        assertThat(problems(() -> parse(CATALOG + "hosts: {db.example.com: warehouse}")))
                .singleElement()
                .asString()
                .contains("\"db.example.com\" is no host and port with one");
    }

    @Test
    void doesNothingBeyondTheSourceUnlessTheFileSaysSo() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}"}
                  b:
                    type: library
                    host: h
                    password: "${A}"
                    rowCounts: true
                    runStatus: true
                    sourceUrl: "https://wiki.example.com/{database}/{schema}/{table}"
                    labels:
                      - {match: 'shop\\..*', owner: Sellers, tags: [PII.Sensitive]}
                """);

        Extras extras = file.forRun(List.of("b")).sources().get(0).extras();

        assertThat(file.forRun(List.of("a")).sources().get(0).extras()).isEqualTo(Extras.NONE);
        assertThat(extras.rowCounts()).isTrue();
        assertThat(extras.runStatus()).isTrue();
        assertThat(extras.sourceUrl())
                .contains(UrlTemplate.parse("https://wiki.example.com/{database}/{schema}/{table}"));
        assertThat(extras.labels()).singleElement().satisfies(rule -> {
            assertThat(rule.match()).hasToString("shop\\..*");
            assertThat(rule.owner()).contains("Sellers");
            assertThat(rule.tags()).containsExactly("PII.Sensitive");
        });
        assertThat(file.extrasOf("b").sourceUrl()).isPresent();
        assertThat(file.extrasOf("unknown")).isEqualTo(Extras.NONE);
    }

    @Test
    void refusesExtrasThatCannotWork() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a:
                    type: library
                    host: h
                    pasword: x
                    sourceUrl: "https://wiki.example.com/{tabel}"
                  b: {type: library, host: h, password: "${A}", labels: [{match: '(', owner: x}, {match: a, tags: [x]}, {match: a}]}
                """);

        assertThat(problems(() -> file.forRun(List.of("a"))))
                .anyMatch(problem -> problem.contains("the placeholder {tabel} is unknown"))
                .anyMatch(problem -> problem.contains("pasword"));
        assertThat(problems(() -> file.forRun(List.of("b"))))
                .anyMatch(problem -> problem.contains("\"(\" is no regular expression: Unclosed group"))
                .anyMatch(problem -> problem.contains("the tag \"x\" lacks its classification"))
                .anyMatch(problem -> problem.contains("an owner or tags are expected"));
    }

    @Test
    void refusesABlankService() {
        IngestFile file = parse(CATALOG + "sources: {a: {type: library, service: ' ', enabled: false}}");

        assertThat(problems(file::check)).anyMatch(problem -> problem.contains("service must not be blank"));
    }

    @Test
    void retiresSoftlyAndUpToAFifthUnlessTheFileSaysOtherwise() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}"}
                  b: {type: library, host: h, password: "${A}", retire: hard, maxRetire: 50}
                  c: {type: library, host: h, password: "${A}", maxRetire: half}
                """);

        assertThat(file.forRun(List.of("a")).sources().get(0).retire()).isEqualTo(RetirePolicy.DEFAULT);
        assertThat(file.forRun(List.of("b")).sources().get(0).retire())
                .isEqualTo(new RetirePolicy(RetirePolicy.Mode.HARD, new RetireLimit(50, false), false));
        assertThat(problems(() -> file.forRun(List.of("c"))))
                .singleElement()
                .asString()
                .contains("\"half\" is neither a percentage such as 20% nor a number");
    }

    @Test
    void aSourceThatSharesItsServiceConcludesNothingAboutDatabasesAndPipelines() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, host: h, password: "${A}", service: s}
                  b: {type: library, enabled: false, service: s}
                  c: {type: library, host: h, password: "${A}"}
                """);

        assertThat(file.forRun(List.of("a", "c")).sources())
                .extracting(ConfiguredSource::sharesService)
                .containsExactly(true, false);
        Inventory databases = new Inventory(List.of(), Set.of("x"), true);
        Inventory schemas = new Inventory(List.of("x"), Set.of("y"), true);
        try (Source source = new PartOfService(listing(databases, schemas, new PipelineInventory(Set.of("dag"))))) {
            assertThat(source.harvest(HarvestScope.EVERYTHING, finding -> {})).containsExactly(schemas);
        }
    }

    private static Source listing(Harvested... pieces) {
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                return Stream.of(pieces);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void tellsProblemsOfTheCatalogAndOfEverySourceTogether() {
        IngestFile file = parse("""
                openmetadata: {url: ftp://x, token: "${TOKEN}"}
                sources:
                  a: {type: libary, host: h}
                  b: {type: library, hosts: h, password: hunter2}
                """);

        assertThat(problems(() -> file.forRun(List.of("a", "b", "c"))))
                .containsExactly(
                        "line 1, column 15: openmetadata: url must be http://host:port or https://host:port",
                        "line 3, column 13: sources.a.type: the type \"libary\" is unknown;"
                                + " did you mean \"library\"? known are library",
                        "line 4, column 22: sources.b: the key \"hosts\" is unknown; did you mean \"host\"?",
                        "line 4, column 6: sources.b: the key \"host\" is missing: Where it stands.",
                        "line 4, column 42: sources.b.password: a secret must be a reference: ${VARIABLE}, file:/path"
                                + " or {command: [...]}; what stands here is not shown",
                        "no source is called \"c\"; did you mean \"a\"? configured: a, b");
    }

    @Test
    void aWrongSettingHidesNoOtherProblemOfItsSource() {
        IngestFile file = parse(CATALOG + """
                sources:
                  a: {type: library, retire: medium, rowCounts: maybe, hosts: h}
                  b: {type: libary, retire: medium}
                """);

        assertThat(problems(file::check))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("sources.a.retire: \"medium\""),
                        problem -> assertThat(problem).contains("sources.a.rowCounts: \"maybe\""),
                        problem -> assertThat(problem).contains("the key \"hosts\" is unknown"),
                        problem -> assertThat(problem).contains("the key \"host\" is missing"),
                        problem -> assertThat(problem).contains("the key \"password\" is missing"),
                        problem -> assertThat(problem).contains("sources.b.retire: \"medium\""),
                        problem -> assertThat(problem).contains("the type \"libary\" is unknown"));
    }

    @Test
    void aNameThatTheFileDoesNotHaveIsNoFaultOfTheFile() {
        IngestFile file = parse(CATALOG + "sources: {a: {type: library, host: h, password: '${A}'}}");

        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> file.forRun(List.of("c")),
                () -> file.forHarvest("c"),
                () -> file.evenSwitchedOff("c"),
                () -> file.evenSwitchedOffForHarvest("c"))) {
            assertThatThrownBy(reading)
                    .isInstanceOfSatisfying(
                            ConfigurationException.class,
                            fault -> assertThat(fault.remedy()).contains("Name one of these with --source"));
        }
    }

    @Test
    void refusesASectionThatIsUnknown() {
        assertThat(problems(() -> parse(CATALOG + "source: {}")))
                .containsExactly("line 2, column 1: the key \"source\" is unknown; did you mean \"sources\"?");
    }

    private static IngestFile parse(String text) {
        Environment environment = Environment.of(Map.of("TOKEN", "t", "A", "hunter2"));
        return IngestFile.parse(text, "ingest.yaml", environment, LibraryProvider.providers());
    }

    private static List<String> problems(Runnable reading) {
        return catchThrowableOfType(ConfigurationException.class, reading::run).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
