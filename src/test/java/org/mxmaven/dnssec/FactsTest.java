package org.mxmaven.dnssec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.mxmaven.dnssec.SigningAlgorithm.Standing;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Keys, DS records and signatures of the RFCs' examples, and of any bytes. */
class FactsTest {
  /** RFC 6605 §6.1. */
  private static final DNSKEYRecord ECDSA =
      key(
          "example.net",
          "257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
              + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==");

  /** RFC 4034 §5.4. */
  private static final DNSKEYRecord SHA_1 =
      key(
          "dskey.example.com",
          "256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZ"
              + "DRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9Xzc"
              + "nOf+EPbtG9DMBmADjFDc2w/rljwvFw==");

  @Test
  void aKeyHasTagAlgorithmAndLength() {
    assertThat(ZoneKey.of(ECDSA))
        .isEqualTo(new ZoneKey(55648, new SigningAlgorithm(13), 256, true, true));
    assertThat(ZoneKey.of(SHA_1))
        .isEqualTo(new ZoneKey(60485, new SigningAlgorithm(5), 1024, false, true));
    assertThat(ZoneKey.of(ECDSA).text()).isEqualTo("ECDSAP256SHA256 (13), tag 55648");
  }

  /** RFC 3110 §2: "Leading zero octets are prohibited", and are not counted. */
  @ParameterizedTest
  @CsvSource({
    "03 010001 80, 8",
    "03 010001 0080 00, 16",
    "00 0003 010001 ffff, 16",
    "01 03 01, 1",
    "03 010001, 0",
    "ff 010001 80, 0",
    "00 00, 0",
    "00 ffff 03, 0",
    "'', 0"
  })
  void theModulusIsWhatIsBehindTheExponent(String hex, int bits) {
    byte[] key = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(ZoneKey.of(new DNSKEYRecord(Name.root, DClass.IN, 0, 256, 3, 8, key)).bits())
        .isEqualTo(bits);
  }

  /** RFC 4034 §2.1.1, RFC 5011 §2.1. */
  @ParameterizedTest
  @CsvSource({"256, true", "257, true", "0, false", "384, false", "385, false"})
  void whatIsNoKeyOfTheZoneOrRevokedDoesNotSign(int flags, boolean signing) {
    assertThat(
            ZoneKey.of(new DNSKEYRecord(Name.root, DClass.IN, 0, flags, 3, 13, new byte[64]))
                .signing())
        .isEqualTo(signing);
  }

  /** RFC 6605 §6.1, RFC 4034 §5.4, RFC 4509 §2.3. */
  @Test
  void aDsMatchesTheKeyThatItIsMadeOf() {
    DSRecord sha256 =
        ds(
            "example.net",
            "55648 13 2 b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17");
    assertThat(DelegationSigner.of(sha256, List.of(SHA_1, ECDSA)))
        .isEqualTo(new DelegationSigner(55648, new SigningAlgorithm(13), 2, true));
    assertThat(DelegationSigner.of(sha256, List.of(SHA_1)).matched()).isFalse();
    DSRecord old = ds("dskey.example.com", "60485 5 1 2bb183af5f22588179a53b0a98631fad1a292118");
    assertThat(DelegationSigner.of(old, List.of(SHA_1)).matched()).isTrue();
    assertThat(DelegationSigner.of(old, List.of(SHA_1)).isWeak()).isTrue();
    DSRecord newer =
        ds(
            "dskey.example.com",
            "60485 5 2 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a");
    assertThat(DelegationSigner.of(newer, List.of(SHA_1)).matched()).isTrue();
    assertThat(DelegationSigner.of(newer, List.of(SHA_1)).isWeak()).isFalse();
  }

  @Test
  void aDsOfAnotherTagAlgorithmOrDigestDoesNotMatch() {
    String digest = "b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17";
    for (String other :
        List.of(
            "55647 13 2 " + digest,
            "55648 14 2 " + digest,
            "55648 13 4 " + digest + digest.substring(32),
            "55648 13 2 00" + digest.substring(2))) {
      assertThat(DelegationSigner.of(ds("example.net", other), List.of(ECDSA)).matched())
          .as(other)
          .isFalse();
    }
  }

  /** Whoever does not know the digest passes over the DS (RFC 4509 §3), and so it may be right. */
  @Test
  void ofAnUnknownDigestTagAndAlgorithmTell() {
    assertThat(DelegationSigner.of(ds("example.net", "55648 13 99 00"), List.of(ECDSA)).matched())
        .isTrue();
  }

  @Test
  void aSignatureHoldsForATime() {
    Signature signature =
        Signature.of(
            (RRSIGRecord)
                record(
                    "a.test",
                    Type.RRSIG,
                    "SOA 13 2 300 20260327000000 20260225000000 55648 a.test. MEUCIQDn"));
    assertThat(signature)
        .isEqualTo(
            new Signature(
                Type.SOA,
                new SigningAlgorithm(13),
                55648,
                Instant.parse("2026-02-25T00:00:00Z"),
                Instant.parse("2026-03-27T00:00:00Z")));
    assertThat(signature.life()).isEqualTo(Duration.ofDays(30));
    assertThat(signature.remaining(Instant.parse("2026-03-26T00:00:00Z")))
        .isEqualTo(Duration.ofDays(1));
    assertThat(signature.remaining(Instant.parse("2026-03-28T00:00:00Z"))).isNegative();
  }

  /** RFC 8624 §3.1. */
  @ParameterizedTest
  @CsvSource({
    "1, FORBIDDEN", "3, FORBIDDEN", "5, OLD", "6, FORBIDDEN", "7, OLD", "8, GOOD", "10, UNUSUAL",
    "12, FORBIDDEN", "13, GOOD", "14, GOOD", "15, GOOD", "16, GOOD", "17, UNUSUAL", "23, UNUSUAL",
    "0, UNUSUAL", "2, UNUSUAL", "252, UNUSUAL", "253, UNUSUAL", "254, UNUSUAL", "255, UNUSUAL"
  })
  void anAlgorithmHasAStanding(int number, Standing standing) {
    assertThat(new SigningAlgorithm(number).standing()).isEqualTo(standing);
  }

  @Test
  void anyBytesAreRead() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      DNSKEYRecord key =
          new DNSKEYRecord(
              Name.root, DClass.IN, 0, random.nextInt(65536), 3, random.nextInt(256), bytes);
      DSRecord ds =
          new DSRecord(
              Name.root,
              DClass.IN,
              0,
              ZoneKey.tag(key),
              key.getAlgorithm(),
              16 + random.nextInt(8),
              bytes);
      assertThatCode(
              () -> {
                ZoneKey.of(key);
                DelegationSigner.of(ds, List.of(key));
              })
          .as(Base64.getEncoder().encodeToString(key.toWireCanonical()))
          .doesNotThrowAnyException();
    }
  }

  private static DNSKEYRecord key(String name, String data) {
    return (DNSKEYRecord) record(name, Type.DNSKEY, data);
  }

  private static DSRecord ds(String name, String data) {
    return (DSRecord) record(name, Type.DS, data);
  }

  private static Record record(String name, int type, String data) {
    try {
      return Record.fromString(Names.of(name), type, DClass.IN, 300, data, Name.root);
    } catch (IOException e) {
      throw new IllegalArgumentException(data, e);
    }
  }
}
