package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class DnssecCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("dnssec");
  }
}
