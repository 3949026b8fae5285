package io.garner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which. The table is the design; a failure here says why the line is drawn. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("io.garner");

    private record Uses(String packageName, List<String> others, String because) {}

    private static final List<Uses> TABLE = List.of(
            new Uses("measure", List.of(), "what is measured must not depend on what it is measured of"),
            new Uses("model", List.of(), "what was found must be readable without knowing how it was found or stored"),
            new Uses("config", List.of("model"), "configuration is generic: it must not know what it configures"),
            new Uses(
                    "source",
                    List.of("model", "config", "doctor", "measure"),
                    "a connector author learns the SPI without the catalog; of the doctor it needs what a check is"),
            new Uses(
                    "kerberos",
                    List.of("model", "config"),
                    "a ticket is the same for databases and for HTTP; what it opens is none of its business"),
            new Uses(
                    "jdbc",
                    List.of("model", "config", "kerberos", "measure"),
                    "reading SQL is the same for every catalog and every product"),
            new Uses(
                    "http",
                    List.of("model", "config", "kerberos", "measure"),
                    "HTTP serves every client, not only the catalog's"),
            new Uses(
                    "doctor",
                    List.of("model", "config", "kerberos"),
                    "what every network service has in common is looked at the same way, whatever the service is"),
            new Uses(
                    "openmetadata",
                    List.of("http", "model", "config", "doctor"),
                    "the client must stay usable without sources and plans"),
            new Uses(
                    "ingest",
                    List.of("source", "openmetadata", "model", "config", "measure"),
                    "a run goes from records to requests; how a source reads is none of its business"),
            new Uses(
                    "bundle",
                    List.of("source", "ingest", "model"),
                    "a file is a source like any other; it must not know how a catalog is written"));

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyWhatTheDesignAllows() {
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.packageName(), () -> rule(row).check(CORE)))
                .toList();
    }

    @Test
    void thePackagesAreFreeOfCycles() {
        slices().matching("io.garner.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a newcomer reads the packages one after another")
                .check(CORE);
    }

    @Test
    void theModelDoesNoInputOrOutputAndKnowsNoJson() {
        noClasses()
                .that()
                .resideInAPackage("io.garner.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.sql..", "com.fasterxml..", "okhttp3..")
                .because("records of the model travel everywhere, also where there is no JSON library")
                .check(CORE);
    }

    @Test
    void onlyTheHttpAndCatalogClientsKnowOkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.garner.http..", "io.garner.openmetadata..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .because("the transport is an interface, and another client may stand behind it")
                .check(CORE);
    }

    @Test
    void theLibraryNeverEndsTheProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("a datakit that embeds the library decides itself when to end; exit codes belong to cli")
                .check(CORE);
    }

    @Test
    void theLibraryWritesToNoStandardStreamAndLogsThroughSlf4j() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("Airflow reads the last line of the output as the result")
                .check(CORE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
                .because("the program that embeds us chooses the logger")
                .check(CORE);
    }

    @Test
    void thereIsNoStaticMutableState() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal()
                .because("two catalogs in one process must not know of each other")
                .check(CORE);
    }

    @Test
    void exceptionsSayWhatToDo() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Exception")
                .and()
                .doNotHaveSimpleName("GarnerException")
                .should()
                .beAssignableTo(io.garner.model.GarnerException.class)
                .because("a fault tells what was tried, what came back and what to do")
                .check(CORE);
    }

    private static ArchRule rule(Uses row) {
        List<String> allowed = new ArrayList<>(row.others());
        allowed.add(row.packageName());
        String[] forbidden = TABLE.stream()
                .map(Uses::packageName)
                .filter(name -> !allowed.contains(name))
                .map(name -> "io.garner." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.garner." + row.packageName() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(row.because())
                .allowEmptyShould(false);
    }
}
