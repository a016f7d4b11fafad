package org.mxmaven.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.AddressRecords;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

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

  /** Against the rules of RFC 5952 §4 and §5, worked out group by group. */
  @Test
  void theFormOfEveryAddress() {
    long seed = 5952;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      int[] groups = new int[8];
      byte[] bytes = new byte[16];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = random.nextBoolean() ? 0 : random.nextInt(1 << random.nextInt(17));
        bytes[2 * i] = (byte) (groups[i] >> 8);
        bytes[2 * i + 1] = (byte) groups[i];
      }
      Record record = new AAAARecord(Name.root, DClass.IN, 300, bytes);
      String text = AddressText.of(AddressRecords.address(record));
      assertThat(text).as("seed %d, round %d", seed, round).isEqualTo(form(groups));
      assertThat(AddressText.ip6(text).orElseThrow().getAddress()).isEqualTo(bytes);
      assertThat(AddressRecords.rdata(record)).isEqualTo(text);
    }
  }

  private static String form(int[] groups) {
    int from = 0;
    int zeros = 1;
    for (int start = 0; start < groups.length; start++) {
      int end = start;
      while (end < groups.length && groups[end] == 0) {
        end++;
      }
      if (end - start > zeros) {
        from = start;
        zeros = end - start;
      }
    }
    if (from == 0 && zeros == 5 && groups[5] == 0xffff) {
      return "::ffff:%d.%d.%d.%d"
          .formatted(groups[6] >> 8, groups[6] & 0xff, groups[7] >> 8, groups[7] & 0xff);
    }
    String all = hex(groups, 0, groups.length);
    return zeros == 1
        ? all
        : hex(groups, 0, from) + "::" + hex(groups, from + zeros, groups.length);
  }

  private static String hex(int[] groups, int from, int to) {
    return Arrays.stream(groups, from, to)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":"));
  }

  /** What is no address is left as it is. */
  @Test
  void dataOfOtherRecords() throws TextParseException {
    Name host = new Name("mx.a.example.");
    assertThat(AddressRecords.rdata(new MXRecord(host, DClass.IN, 300, 10, host)))
        .isEqualTo("10 mx.a.example.");
  }
}
