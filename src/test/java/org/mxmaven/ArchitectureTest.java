package org.mxmaven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A package imports only from those above it; nothing but the resolvers and the scan waits. */
@AnalyzeClasses(packages = "org.mxmaven", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The table of packages in the document is the rule; what it says holds for their rooms too. */
  @ArchTest
  static final ArchRule dataFlowsDown =
      classes().should(useWhatTheDocumentAllows(DocumentedPackages.read()));

  @ArchTest
  static final ArchRule nothingLeadsRound =
      slices().matching("org.mxmaven.(**)").should().beFreeOfCycles();

  private static ArchCondition<JavaClass> useWhatTheDocumentAllows(DocumentedPackages documented) {
    return new ArchCondition<>("use what docs/architecture.md allows") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          String used = dependency.getTargetClass().getPackageName();
          if (!documented.allows(user.getPackageName(), used)) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
      }
    };
  }

  @ArchTest
  static void noSimpleNameStandsForTwoThings(JavaClasses classes) {
    assertThat(classes.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
        .filteredOn(name -> !name.equals("package-info"))
        .doesNotHaveDuplicates();
  }

  @ArchTest
  static void packagesAreOfASizeToOverlook(JavaClasses classes) {
    Map<String, Long> files =
        classes.stream()
            .filter(each -> each.isTopLevelClass())
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(files)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(40));
  }

  @ArchTest
  static final ArchRule onlyResolversAndTheScanKnowFutures =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.mxmaven.dns..", "org.mxmaven.evidence", "org.mxmaven.https", "org.mxmaven.scan")
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
