package org.mxmaven.check.caa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class CaaCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("caa");
  }
}
