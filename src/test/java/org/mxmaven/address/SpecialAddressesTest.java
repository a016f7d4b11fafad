package org.mxmaven.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.address.SpecialAddresses.Purpose;

/** The borders of the IANA special-purpose address registries, worked out from their RFCs. */
class SpecialAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.255.255.255, unspecified",
    "1.0.0.0, -",
    "9.255.255.255, -",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "11.0.0.0, -",
    "100.63.255.255, -",
    "100.64.0.0, shared by providers' customers",
    "100.127.255.255, shared by providers' customers",
    "100.128.0.0, -",
    "127.255.255.255, loopback",
    "128.0.0.0, -",
    "169.253.255.255, -",
    "169.254.0.0, link-local",
    "169.254.255.255, link-local",
    "172.15.255.255, -",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "172.32.0.0, -",
    "192.0.0.0, protocol assignments",
    "192.0.0.8, protocol assignments",
    "192.0.0.9, -",
    "192.0.0.10, -",
    "192.0.0.11, protocol assignments",
    "192.0.1.0, -",
    "192.0.2.255, documentation",
    "192.0.3.0, -",
    "192.31.196.1, -",
    "192.88.98.255, -",
    "192.88.99.0, deprecated 6to4 relays",
    "192.88.99.255, deprecated 6to4 relays",
    "192.88.100.0, -",
    "192.167.255.255, -",
    "192.168.0.0, private",
    "192.169.0.0, -",
    "198.17.255.255, -",
    "198.18.0.0, benchmarking",
    "198.19.255.255, benchmarking",
    "198.51.100.0, documentation",
    "198.51.101.0, -",
    "203.0.112.255, -",
    "203.0.113.0, documentation",
    "223.255.255.255, -",
    "224.0.0.0, multicast",
    "239.255.255.255, multicast",
    "240.0.0.0, reserved",
    "255.255.255.255, reserved",
    "::, unspecified",
    "::1, loopback",
    "::2, reserved",
    "64:ff9a:ffff::1, reserved",
    "64:ff9b:0:0:0:1::, reserved",
    "64:ff9b::1, -",
    "64:ff9b:1::1, local translation",
    "100::1, discard-only",
    "100:0:0:1::1, dummy prefix",
    "100:0:0:2::1, reserved",
    "1fff:ffff::1, reserved",
    "2000::1, -",
    "2001::1, -",
    "2001:1::1, -",
    "2001:1::4, protocol assignments",
    "2001:2::1, benchmarking",
    "2001:2:1::1, protocol assignments",
    "2001:10::1, deprecated identifiers",
    "2001:1f:ffff::1, deprecated identifiers",
    "2001:20::1, -",
    "2001:4:112::1, -",
    "2001:4:113::1, protocol assignments",
    "2001:1ff:ffff::1, protocol assignments",
    "2001:200::1, -",
    "2001:db7:ffff::1, -",
    "2001:db8:ffff::1, documentation",
    "2001:db9::1, -",
    "3ffe:ffff::1, -",
    "3fff:fff::1, documentation",
    "3fff:1000::1, -",
    "3fff:ffff::1, -",
    "4000::1, reserved",
    "5eff:ffff::1, reserved",
    "5f00::1, segment routing",
    "5f01::1, reserved",
    "fbff::1, reserved",
    "fc00::1, private",
    "fdff:ffff::1, private",
    "fe00::1, reserved",
    "fe80::1, link-local",
    "febf::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
  })
  void purposeOfAnAddress(String text, String purpose) {
    assertThat(SpecialAddresses.purpose(AddressText.either(text)).map(Purpose::purpose).orElse("-"))
        .isEqualTo(purpose);
  }

  /** A network is set aside if all of it is, and not within what is reachable all the same. */
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 8, private",
    "10.0.0.0, 7, -",
    "192.0.0.0, 24, protocol assignments",
    "192.0.0.0, 23, -",
    "192.0.0.8, 31, protocol assignments",
    "192.0.0.9, 32, -",
    "192.88.99.0, 24, deprecated 6to4 relays",
    "192.88.98.0, 23, -",
    "0.0.0.0, 0, -",
    "64:ff9b::, 96, -",
    "64:ff9b::c000:201, 128, -",
    "5f00::, 16, segment routing",
    "5f00::, 15, reserved",
    "2001:20::, 28, -",
    "2001::, 23, protocol assignments",
    "::, 0, -",
  })
  void purposeOfANetwork(String text, int prefix, String purpose) {
    AddressBlock network = AddressBlock.of(AddressText.either(text), prefix);
    assertThat(SpecialAddresses.purpose(network).map(Purpose::purpose).orElse("-"))
        .isEqualTo(purpose);
  }
}
