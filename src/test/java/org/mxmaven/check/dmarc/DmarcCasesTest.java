package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class DmarcCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("dmarc");
  }
}
