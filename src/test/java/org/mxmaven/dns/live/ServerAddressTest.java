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
    "2001:db8::1, [2001:db8::1]:53",
    "[2001:db8::1], [2001:db8::1]:53",
    "[2001:db8::1]:5353, [2001:db8::1]:5353",
    "::1, [::1]:53",
    "localhost:65535, 127.0.0.1:65535",
    "tls://192.0.2.1, tls://192.0.2.1:853",
    "TLS://localhost:8853, tls://localhost:8853",
    "tls://[2001:db8::1]:8853, tls://[2001:db8::1]:8853",
    "https://dns.example/dns-query, https://dns.example/dns-query",
    "https://192.0.2.1:8443/q, https://192.0.2.1:8443/q",
    // Only looked up when it is asked; the path that most servers have is added.
    "https://ns.invalid, https://ns.invalid/dns-query",
  })
  void reads(String text, String address) {
    assertThat(ServerAddress.parse(text).text()).isEqualTo(address);
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
    "tls://, is empty",
    "tls://ns.invalid, unknown host",
    "tls://192.0.2.1:x, port",
    "https://, no URL",
    "https://a b/, no URL",
    "https://user@dns.example/, no URL",
    "udp://192.0.2.1, port",
  })
  void refusesWithASentence(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.parse(text))
        .withMessageMatching("The .*\\.")
        .withMessageContaining(reason);
  }
}
