package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.doctor.Check;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Diagnosis;
import io.garner.doctor.Diagnosis.Patient;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.doctor.SecretChecks;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.CatalogCheckup;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadataConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Goes from one source to the next and then to the catalog, and looks at each. Used by one thread. */
final class Rounds {

    private static final String CONFIG = "config";
    private static final String SOURCE = "source";
    private static final String CATALOG = "catalog";

    private final ConfigLocation location;
    private final Providers providers;
    private final CheckupSettings settings;
    private final DoctorOutput output;

    Rounds(ConfigLocation location, Providers providers, CheckupSettings settings, DoctorOutput output) {
        this.location = location;
        this.providers = providers;
        this.settings = settings;
        this.output = output;
    }

    /**
     * Looks at these sources, or at all when none is named, and at the catalog.
     *
     * @param catalogOnly whether to look at no source
     */
    Diagnosis of(List<String> named, boolean catalogOnly) {
        List<Patient> patients = new ArrayList<>();
        Optional<IngestFile> file = Optional.empty();
        try {
            file = Optional.of(location.read(providers));
        } catch (ConfigurationException e) {
            patients.add(unreadable(e));
        }
        file.ifPresent(read -> {
            if (!catalogOnly) {
                sources(read, named).forEach(source -> patients.add(source(read, source)));
            }
            if (catalogOnly || read.hasCatalog()) {
                patients.add(catalog(read, sources(read, named)));
            }
        });
        return Diagnosis.of(patients);
    }

    private Patient unreadable(ConfigurationException fault) {
        output.begin("configuration");
        Check check = Check.of(CONFIG, location.path().toString(), () -> CheckResult.failed(fault));
        return new Visit(ExitCode.CONFIGURATION)
                .patient("configuration", location.path().toString(), List.of(check));
    }

    /** One whose settings cannot be read is looked at as well: that is what its first step tells. */
    private static List<String> sources(IngestFile file, List<String> named) {
        return named.isEmpty()
                ? file.sourceNames().stream()
                        .filter(source -> isEnabled(file, source))
                        .toList()
                : named;
    }

    private static boolean isEnabled(IngestFile file, String source) {
        try {
            return file.settings(source).enabled();
        } catch (ConfigurationException e) {
            return true;
        }
    }

    private Patient source(IngestFile file, String source) {
        output.begin(SOURCE + " " + source);
        Visit visit = new Visit(ExitCode.SOURCE_UNREACHABLE);
        Optional<ConfiguredSource<?>> configured = visit.config(file, () -> file.evenSwitchedOffForHarvest(source));
        configured.ifPresent(found -> {
            visit.examine(SecretChecks.of(found.config()));
            visit.examine(() -> found.checkup(settings));
        });
        return Patient.of(SOURCE, source, visit.examined());
    }

    /** @param sources those that a run would be about */
    private Patient catalog(IngestFile file, List<String> sources) {
        output.begin(CATALOG);
        Visit visit = new Visit(ExitCode.CATALOG_UNREACHABLE);
        Optional<OpenMetadataConfig> config = visit.config(file, file::catalog);
        config.ifPresent(found -> {
            visit.examine(SecretChecks.of(found));
            visit.examine(() -> new CatalogCheckup(found, settings, services(file, sources)));
        });
        return Patient.of(CATALOG, config.map(found -> found.url().toString()).orElse(CATALOG), visit.examined());
    }

    /** Of one whose configuration cannot be read, that is what is to be mended first. */
    private static Set<EntityType> services(IngestFile file, List<String> sources) {
        return sources.stream()
                .flatMap(source -> new Gathered().attempt(() -> file.evenSwitchedOffForHarvest(source)).stream())
                .map(source -> source.identity().type())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is found at one of them. */
    private final class Visit {

        private final Examination examination;

        Visit(ExitCode unreachable) {
            this.examination = new Examination(settings.patience(), unreachable, output::step);
        }

        List<Examined> examined() {
            return examination.examined();
        }

        Patient patient(String kind, String name, List<Check> checks) {
            examine(checks);
            return Patient.of(kind, name, examined());
        }

        /** The step that binds the configuration; empty when it failed, and then there is nothing more to look at. */
        <T> Optional<T> config(IngestFile file, Supplier<T> reading) {
            List<T> found = new ArrayList<>();
            examine(List.of(Check.of(CONFIG, CONFIG, () -> {
                found.add(reading.get());
                return CheckResult.passed(file.name());
            })));
            return found.stream().findFirst();
        }

        void examine(List<Check> checks) {
            examination.of(checks);
        }

        /** What cannot be put together, because of a variable that is nonsense, is a matter of the configuration too. */
        void examine(Supplier<Checkup> opening) {
            try (Checkup checkup = opening.get()) {
                examine(checkup.checks());
                examine(checkup.further());
            } catch (GarnerException e) {
                examine(List.of(Check.of("checkup", e.tried(), () -> CheckResult.failed(e))));
            }
        }
    }
}
