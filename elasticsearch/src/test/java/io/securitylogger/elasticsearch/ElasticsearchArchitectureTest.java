package io.securitylogger.elasticsearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.securitylogger.elasticsearch", importOptions = DoNotIncludeTests.class)
class ElasticsearchArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.securitylogger.elasticsearch.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.securitylogger.elasticsearch.client..", "io.securitylogger.elasticsearch.node..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch..", "org.apache..");

    @ArchTest
    static final ArchRule DOCUMENTS_KNOW_NO_CLUSTER = noClasses()
            .that()
            .resideInAPackage("..elasticsearch.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..elasticsearch.client..", "..elasticsearch.shipping..", "jakarta.enterprise..");

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_NO_JOBS = noClasses()
            .that()
            .resideOutsideOfPackage("..elasticsearch.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..elasticsearch.job..", "jakarta.batch..");
}
