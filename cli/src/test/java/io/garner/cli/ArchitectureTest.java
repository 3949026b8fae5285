package io.garner.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.garner");

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because(
                        "a library that ends the process of its caller cannot be used, and commands could not be tested")
                .check(CLASSES);
    }

    @Test
    void commandsReachConnectorsOnlyThroughTheSpi() {
        noClasses()
                .that()
                .resideInAPackage("io.garner.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.garner.postgres..", "io.garner.mssql..", "io.garner.jdbc..")
                .because("a new kind of source is one more jar on the class path and no change here")
                .check(CLASSES);
    }

    @Test
    void nothingElseKnowsWhatCountsAndMeasures() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.garner\\.cli\\.Metrics(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
                .because("everything else tells an interface of ours, so that the library drags no metrics along")
                .check(CLASSES);
    }

    @Test
    void nothingElseKnowsHowLogsArePrinted() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Logging.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(JsonLines.class.getName())
                .and()
                .resideInAPackage("io.garner.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ch.qos.logback..")
                .because("everything logs through slf4j, so that a program that embeds us brings its own")
                .check(CLASSES);
    }
}
