package io.securitylogger.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.securitylogger.client", importOptions = DoNotIncludeTests.class)
class ClientArchitectureTest {

    @ArchTest
    static final ArchRule ADAPTERS_REACH_THE_ENGINE_ONLY_THROUGH_THE_API =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.securitylogger.impl..");

    @ArchTest
    static final ArchRule ADAPTERS_WORK_WITHOUT_CDI = noClasses()
            .that()
            .resideInAPackage("..client.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule ADAPTERS_SEE_NO_CXF =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.cxf..");

    @ArchTest
    static final ArchRule METRO_IS_SEEN_ONLY_BY_WHAT_METRO_LOADS = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Metro\\w+(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("com.sun..")
                    .or(simpleNameStartingWith("Metro").and(resideInAPackage("..soap.."))));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.securitylogger.client.(**)").should().beFreeOfCycles();
}
