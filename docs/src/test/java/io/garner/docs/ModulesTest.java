package io.garner.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which module may use which; core's own packages have rules of their own, beside them. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.garner");

    private record Uses(String module, List<String> others, String because) {}

    private static final List<Uses> TABLE = List.of(
            new Uses("catalog", List.of(), "client and server must not be able to share a mistake"),
            new Uses(
                    "postgres",
                    List.of("model", "source", "jdbc", "http", "kerberos", "config", "measure", "doctor"),
                    "a connector yields what it found; where that is stored, and how, is not its business"),
            new Uses(
                    "mssql",
                    List.of("model", "source", "jdbc", "http", "kerberos", "config", "measure", "doctor"),
                    "a connector yields what it found; where that is stored, and how, is not its business"),
            new Uses(
                    "airflow",
                    List.of("model", "source", "jdbc", "http", "kerberos", "config", "measure", "doctor"),
                    "a connector yields what it found; where that is stored, and how, is not its business"),
            new Uses(
                    "testkit",
                    List.of("catalog", "model", "source", "config", "openmetadata", "ingest"),
                    "a datakit tests with it without dragging in connectors or commands"),
            new Uses(
                    "sandbox",
                    List.of("testkit", "catalog", "model", "source", "config", "openmetadata", "ingest"),
                    "the demo runs the real jar as a process, and so proves the jar and not its classes"),
            new Uses(
                    "lineage",
                    List.of("model", "source", "config", "openmetadata", "ingest", "measure"),
                    "events come in as a source of a run; nothing else here needs a connector"),
            new Uses(
                    "dictionary",
                    List.of("model", "openmetadata"),
                    "a picture is drawn from what the catalog says, whoever brought it there"),
            new Uses(
                    "cli",
                    List.of(
                            "lineage",
                            "dictionary",
                            "model",
                            "config",
                            "source",
                            "http",
                            "openmetadata",
                            "ingest",
                            "kerberos",
                            "bundle",
                            "measure",
                            "doctor"),
                    "connectors come by the SPI, and nothing of the tests belongs into the jar that ships"));

    @TestFactory
    List<DynamicTest> aModuleUsesOnlyWhatTheDesignAllows() {
        return TABLE.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.module(), () -> rule(row).check(CLASSES)))
                .toList();
    }

    @Test
    void whoOnlyTellsWhatFlowsWhereNeedsNoRun() {
        noClasses()
                .that()
                .resideInAnyPackage("io.garner.lineage", "io.garner.lineage.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.garner.ingest..", "io.garner.measure..", "io.garner.lineage.openlineage..")
                .because("a datakit that emits runs no ingestion")
                .check(CLASSES);
    }

    @Test
    void onlyTheDictionaryKnowsALayoutLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.garner.dictionary..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..")
                .because("a datakit that only emits drags no layout library along")
                .check(CLASSES);
    }

    private static ArchRule rule(Uses row) {
        return noClasses()
                .that()
                .resideInAPackage("io.garner." + row.module() + "..")
                .should(ArchConditions.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.garner..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(allowed(row)))))
                .because(row.because())
                .allowEmptyShould(false);
    }

    private static String[] allowed(Uses row) {
        return Stream.concat(Stream.of(row.module()), row.others().stream())
                .map(name -> "io.garner." + name + "..")
                .toArray(String[]::new);
    }
}
