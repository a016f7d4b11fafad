package org.mxmaven.address;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.mxmaven.dns.AddressRecords;

/** Addresses have one form wherever they are printed; Java's and dnsjava's own is another. */
@AnalyzeClasses(packages = "org.mxmaven", importOptions = ImportOption.DoNotIncludeTests.class)
class AddressFormTest {
  @ArchTest
  static final ArchRule onlyOneClassPrintsAddresses =
      noClasses()
          .that()
          .doNotBelongToAnyOf(AddressText.class)
          .should()
          .callMethodWhere(
              target(nameMatching("getHostAddress|toString"))
                  .and(target(owner(assignableTo(InetAddress.class)))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("toString"))
                  .and(target(owner(assignableTo(InetSocketAddress.class)))));

  @ArchTest
  static final ArchRule onlyOneClassPrintsTheDataOfRecords =
      noClasses()
          .that()
          .doNotBelongToAnyOf(AddressRecords.class)
          .should()
          .callMethodWhere(target(nameMatching("rdataToString|toDottedQuad")));
}
