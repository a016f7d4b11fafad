package org.mxmaven.check.dkim;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class DkimCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("dkim");
  }
}
