package org.mxmaven.check.dns;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class DnsCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("dns");
  }
}
