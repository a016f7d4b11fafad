package org.mxmaven.check.spf;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class SpfCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("spf");
  }
}
