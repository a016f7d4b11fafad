package org.mxmaven.dns.live;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.mxmaven.dns.live.carrier.Carrier;

/** Who of the DNS client knows whom: no call goes both ways. */
@AnalyzeClasses(
    packages = "org.mxmaven.dns.live",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  /** It is told what happened and answers what to do, so it needs no socket and no clock. */
  @ArchTest
  static final ArchRule aLookUpCallsNobody =
      noClasses()
          .that(
              belongToAnyOf(
                  Lookup.class, LookupState.class, Setbacks.class, Step.class, Attempt.class))
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  LookupRun.class,
                  Dispatch.class,
                  Servers.class,
                  ServerGroup.class,
                  Carrier.class,
                  Clock.class,
                  RandomGenerator.class))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mxmaven.dns.live.loop", "java.net..", "java.nio..")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule carriersKnowNoLookUps =
      noClasses()
          .that()
          .resideInAPackage("org.mxmaven.dns.live.carrier")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mxmaven.dns.live", "org.mxmaven.dns.live.pace");

  @ArchTest
  static final ArchRule theLoopAndThePaceKnowNothingElse =
      noClasses()
          .that()
          .resideInAnyPackage("org.mxmaven.dns.live.loop", "org.mxmaven.dns.live.pace")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mxmaven.dns.live", "org.mxmaven.dns.live.carrier");
}
