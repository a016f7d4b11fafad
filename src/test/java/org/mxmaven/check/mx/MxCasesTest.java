package org.mxmaven.check.mx;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class MxCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("mx");
  }
}
