package org.mxmaven.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.AddressRecords;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

class AddressTextTest {
  /** RFC 5952 §4.2: the longest run of zeros is left out, the first of equal ones. */
  @ParameterizedTest
  @CsvSource({
    "192.0.0.1, 192.0.0.1",
    "2001:db8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:10:0:0:100:0:1, 2001:db8:10::100:0:1",
    "2001:DB8:0:0:0:0:0:0, 2001:db8::",
    "::, ::",
    "::1, ::1",
  })
  void shortForm(String written, String expected) {
    assertThat(AddressText.of(AddressText.either(written))).isEqualTo(expected);
  }

  /** RFC 5952 §5; Java would make IPv4 of it. */
  @Test
  void anIpv6AddressThatStandsForAnIpv4One() {
    Record record =
        new AAAARecord(
            Name.root, DClass.IN, 300, HexFormat.of().parseHex("00000000000000000000ffffc0000221"));
    assertThat(AddressText.of(AddressRecords.address(record))).isEqualTo("::ffff:192.0.2.33");
  }
}
