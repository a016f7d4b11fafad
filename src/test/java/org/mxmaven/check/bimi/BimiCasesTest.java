package org.mxmaven.check.bimi;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class BimiCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("bimi");
  }
}
