package org.mxmaven.check.txt;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class TxtCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("txt");
  }
}
