package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class StsCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("mta");
  }
}
