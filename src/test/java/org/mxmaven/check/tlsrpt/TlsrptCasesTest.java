package org.mxmaven.check.tlsrpt;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCases;

class TlsrptCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return CheckCases.of("tls");
  }
}
