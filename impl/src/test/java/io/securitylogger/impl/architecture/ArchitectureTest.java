package io.securitylogger.impl.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.RandomAccessFile;

@AnalyzeClasses(packages = "io.securitylogger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.securitylogger.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle has no ground floor");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_WIRING = noClasses()
            .that(resideInAPackage("io.securitylogger.."))
            .and()
            .resideOutsideOfPackage("..impl.cdi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..impl.cdi..");

    @ArchTest
    static final ArchRule ONLY_CONFIG_READS_CONFIGURATION = noClasses()
            .that()
            .resideOutsideOfPackages("..impl.config..", "..impl.cdi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NEITHER_CDI_NOR_JAX_RS_NOR_SERVLETS = noClasses()
            .that()
            .resideInAnyPackage(
                    "..impl.cleaning..",
                    "..impl.dispatch..",
                    "..impl.scope..",
                    "..impl.address..",
                    "..impl.message..",
                    "..impl.trace..",
                    "..impl.recording..",
                    "..impl.output..",
                    "..impl.command..",
                    "..impl.task..",
                    "..impl.work..",
                    "..impl.schedule..",
                    "..impl.throttling..",
                    "..impl.reading..",
                    "..impl.outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule OUTPUT_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("..impl.output..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..impl.output.."));

    @ArchTest
    static final ArchRule COMMANDS_AND_TASKS_KNOW_NO_REQUESTS = noClasses()
            .that()
            .resideInAnyPackage("..impl.command..", "..impl.task..", "..impl.work..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..impl.capture..", "..impl.jaxrs..", "..impl.outgoing..");

    @ArchTest
    static final ArchRule CAPTURE_KNOWS_ONLY_SERVLETS = noClasses()
            .that()
            .resideInAPackage("..impl.capture..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.ws..", "jakarta.enterprise..", "jakarta.inject..", "..impl.jaxrs.."));

    @ArchTest
    static final ArchRule THE_DIRECTIONS_OF_REQUESTS_KNOW_NOTHING_OF_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..impl.outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..impl.capture..", "..impl.jaxrs..")
            .because("what they share lies below both, in recording");

    static final ArchRule PROPAGATION_KNOWS_ONLY_SCOPES = classes()
            .that()
            .resideInAPackage("..impl.propagation..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "jakarta.enterprise.concurrent..",
                    "org.eclipse.microprofile.context..",
                    "io.securitylogger",
                    "..impl.scope..",
                    "..impl.propagation.."));

    @ArchTest
    static final ArchRule ONLY_PROPAGATION_NEEDS_CONTEXT_PROPAGATION = noClasses()
            .that()
            .resideOutsideOfPackage("..impl.propagation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.context..", "jakarta.enterprise.concurrent.spi..");

    @ArchTest
    static final ArchRule CLEANING_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("..impl.cleaning..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.jspecify..", "com.google.re2j..", "io.securitylogger", "..impl.cleaning.."));

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_ENGINE = noClasses()
            .that()
            .resideInAnyPackage("io.securitylogger", "io.securitylogger.spi")
            .should()
            .dependOnClassesThat(resideInAPackage("..impl.."));

    @ArchTest
    static final ArchRule NOBODY_TOUCHES_FILES = noClasses()
            .that()
            .resideInAPackage("io.securitylogger..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                    .or(assignableTo(File.class))
                    .or(assignableTo(RandomAccessFile.class)))
            .because("a file that is never made is never left behind");
}
