package org.mxmaven.sts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

class PolicyMenderTest {
  private static final Name COVERED = Names.of("mx1.example.com");
  private static final Name OTHER = Names.of("MX.provider.example");

  @Test
  void hostsThatNoPatternMatchesAreAdded() {
    StsPolicy policy =
        policy("version: STSv1\r\nmode: enforce\r\nmax_age: 86400\r\nmx: *.example.com\r\n");
    String mended = PolicyMender.covering(policy, List.of(COVERED, OTHER)).orElseThrow();
    assertThat(mended)
        .isEqualTo(
            """
            version: STSv1
            mode: enforce
            mx: *.example.com
            mx: mx.provider.example
            max_age: 86400
            """);
    assertThat(policy(mended).isValid()).isTrue();
    assertThat(policy(mended).covers(COVERED)).isTrue();
    assertThat(policy(mended).covers(OTHER)).isTrue();
  }

  @Test
  void whatCoversAllOrCannotBeUsedIsLeftAlone() {
    StsPolicy policy = policy("version: STSv1\nmode: testing\nmax_age: 1\nmx: *.example.com");
    assertThat(PolicyMender.covering(policy, List.of(COVERED))).isEmpty();
    assertThat(PolicyMender.covering(policy("mode: testing\nmx: a.example"), List.of(OTHER)))
        .isEmpty();
  }

  private static StsPolicy policy(String text) {
    return PolicyParser.parse(text.getBytes(ISO_8859_1));
  }
}
