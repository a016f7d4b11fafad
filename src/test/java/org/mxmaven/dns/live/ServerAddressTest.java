package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1:53",
    "192.0.2.1:5353, 192.0.2.1:5353",
    "' 192.0.2.1 ', 192.0.2.1:53",
    "2001:db8::1, [2001:db8:0:0:0:0:0:1]:53",
    "[2001:db8::1], [2001:db8:0:0:0:0:0:1]:53",
    "[2001:db8::1]:5353, [2001:db8:0:0:0:0:0:1]:5353",
    "::1, [0:0:0:0:0:0:0:1]:53",
    "localhost:65535, 127.0.0.1:65535",
  })
  void reads(String text, String address) {
    assertThat(ServerAddress.text(ServerAddress.parse(text))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'  ', is empty",
    "192.0.2.1:0, port",
    "192.0.2.1:65536, port",
    "192.0.2.1:99999999999, port",
    "192.0.2.1:-1, port",
    "192.0.2.1:, port",
    "192.0.2.1:dns, port",
    "[2001:db8::1]:x, port",
    "[2001:db8::1]5, not of the form",
    "[2001:db8::1, not of the form",
    "2001:db8::zz, no valid address",
    "192.0.2, no valid address",
    "192.0.2.256, no valid address",
    ":53, not of the form",
    "ns.invalid, unknown host",
    "a b, unknown host",
  })
  void refusesWithASentence(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.parse(text))
        .withMessageMatching("The .*\\.")
        .withMessageContaining(reason);
  }
}
