package org.mxmaven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A package imports only from those above it; nothing but the resolvers and the scan waits. */
@AnalyzeClasses(packages = "org.mxmaven", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dataFlowsDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("dns")
          .definedBy("org.mxmaven.dns")
          .layer("live")
          .definedBy("org.mxmaven.dns.live")
          .layer("zone")
          .definedBy("org.mxmaven.dns.zone")
          .layer("suffix")
          .definedBy("org.mxmaven.suffix")
          .layer("txt")
          .definedBy("org.mxmaven.txt")
          .layer("records")
          .definedBy("org.mxmaven.spf", "org.mxmaven.dmarc", "org.mxmaven.mx")
          .layer("checkhost")
          .definedBy("org.mxmaven.checkhost")
          .layer("assess")
          .definedBy("org.mxmaven.assess..")
          .layer("check")
          .definedBy("org.mxmaven.check..")
          .layer("history")
          .definedBy("org.mxmaven.history")
          .layer("scan")
          .definedBy("org.mxmaven.scan")
          .layer("store")
          .definedBy("org.mxmaven.store..")
          .layer("report")
          .definedBy("org.mxmaven.report..")
          .layer("cli")
          .definedBy("org.mxmaven.cli..")
          .whereLayer("live")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("zone")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("records")
          .mayOnlyBeAccessedByLayers("checkhost", "assess", "check", "report", "store", "cli")
          .whereLayer("suffix")
          .mayOnlyBeAccessedByLayers("assess", "cli")
          .whereLayer("txt")
          .mayOnlyBeAccessedByLayers(
              "records", "checkhost", "assess", "check", "report", "store", "cli")
          .whereLayer("checkhost")
          .mayOnlyBeAccessedByLayers("scan", "report", "cli")
          .whereLayer("assess")
          .mayOnlyBeAccessedByLayers("check", "history", "scan", "store", "report", "cli")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("history", "scan", "store", "report", "cli")
          .whereLayer("history")
          .mayOnlyBeAccessedByLayers("store", "report", "cli")
          .whereLayer("scan")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule onlyResolversAndTheScanKnowFutures =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mxmaven.dns..", "org.mxmaven.evidence", "org.mxmaven.scan")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.concurrent\\.(CompletableFuture|CompletionStage|Future|Executor.*)")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("org\\.xbill\\.DNS\\.(SimpleResolver|Lookup|Master|ExtendedResolver)");

  /**
   * dnsjava's reader of zone files opens what $INCLUDE names, and takes whatever $GENERATE makes.
   */
  @ArchTest
  static final ArchRule nobodyReadsZoneFilesWithoutBounds =
      noClasses().should().dependOnClassesThat().haveNameMatching("org\\.xbill\\.DNS\\.Master");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mxmaven.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jooq..", "org.sqlite..");

  /**
   * How long something takes is measured by a clock that only runs forward; the wall clock dates.
   */
  @ArchTest
  static final ArchRule nobodyMeasuresByTheWallClock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "millis")
          .orShould()
          .callMethodWhere(
              target(owner(type(Duration.class)))
                  .and(target(nameMatching("between")))
                  .and(originOutside("org.mxmaven.store")));

  /** The store compares times that it holds. */
  private static DescribedPredicate<JavaAccess<?>> originOutside(String name) {
    return describe(
        "from outside " + name,
        access -> !access.getOriginOwner().getPackageName().startsWith(name));
  }

  @ArchTest
  static final ArchRule onlyMainTouchesSystem =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.mxmaven.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethodWhere(
              target(owner(type(System.class)))
                  .and(target(nameMatching("exit|getenv|.*Propert.*|set(In|Out|Err)"))))
          .orShould()
          .callMethod(Locale.class, "setDefault", Locale.class);

  @ArchTest
  static final ArchRule checksAreFinalClasses =
      classes()
          .that()
          .areAssignableTo(org.mxmaven.check.Check.class)
          .and()
          .doNotHaveSimpleName("Check")
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

  /** Addresses of DNS have one form everywhere (RFC 5952); Java's own is another. */
  @ArchTest
  static final ArchRule oneFormOfAddresses =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.mxmaven.address.AddressText")
          .should()
          .callMethodWhere(target(nameMatching("getHostAddress")));

  /** Java makes IPv4 of an AAAA record that only stands for such an address. */
  @ArchTest
  static final ArchRule addressesAreReadInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.mxmaven.dns.AddressRecords")
          .should()
          .callMethod(org.xbill.DNS.ARecord.class, "getAddress")
          .orShould()
          .callMethod(org.xbill.DNS.AAAARecord.class, "getAddress");
}
