package org.mxmaven.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.testing.TestCertificates;

/** What is expected is what openssl says of the same files. */
class CertificateTest {
  @Test
  void tellsWhatStandsInIt() {
    Certificate good = TestCertificates.read("good");

    assertThat(good.subject()).isEqualTo("CN=mx.a.example");
    assertThat(good.issuer()).isEqualTo("CN=Example Issuer 1,O=Example Trust");
    assertThat(good.serial())
        .isEqualTo(new BigInteger("5F59C7AEEA3AB7E68607263A533689D1E9C1ED6B", 16));
    assertThat(good.commonName()).contains("mx.a.example");
    assertThat(good.dnsNames()).containsExactly("mx.a.example", "mx2.a.example");
    assertThat(good.notBefore()).isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
    assertThat(good.notAfter()).isEqualTo(Instant.parse("2026-04-15T00:00:00Z"));
    assertThat(good.life()).isEqualTo(Duration.ofDays(90));
    assertThat(good.signatureAlgorithm()).isEqualTo("SHA256withECDSA");
    assertThat(good.extendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(good.isAuthority()).isFalse();
    assertThat(good.isSelfSigned()).isFalse();
    assertThat(good.fingerprint())
        .isEqualTo("e26c0d18cfc1720459c8ef8a7bc7fc0491b47381620d4b21b54d4d18329bab85");
    assertThat(good.keyFingerprint())
        .isEqualTo("ebba24c85d72ebd6aa11360a84d698697578a689088da66e10ed4041339628dd");
  }

  @Test
  void hasTheKeyOfRsaInNumbers() {
    Certificate rsa = TestCertificates.read("good-rsa");

    assertThat(rsa.keyFingerprint())
        .isEqualTo("9a8e96de2dd7da46a98fd9f5ac83177397faa728c0cfd0b8f5eccb65eb72d88a");
    assertThat(rsa.key())
        .isInstanceOfSatisfying(
            CertificateKey.Rsa.class,
            key -> {
              assertThat(key.exponent()).isEqualTo(65_537);
              assertThat(key.modulus().bitLength()).isEqualTo(2048);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "good, EC, 256",
    "ec192, EC, 192",
    "ec224, EC, 224",
    "good-ed25519, Ed25519, 256",
    "good-rsa, RSA, 2048",
    "rsa1024, RSA, 1024",
    "dsa, DSA, 2048",
  })
  void tellsTheKindOfKey(String name, String type, int bits) {
    CertificateKey key = TestCertificates.read(name).key();

    assertThat(key.type()).isEqualTo(type);
    assertThat(key.bits()).isEqualTo(bits);
  }

  @Test
  void tellsAuthoritiesAndThoseWhoSignThemselves() {
    assertThat(TestCertificates.read("root").isAuthority()).isTrue();
    assertThat(TestCertificates.read("root").isSelfSigned()).isTrue();
    assertThat(TestCertificates.read("intermediate").isAuthority()).isTrue();
    assertThat(TestCertificates.read("intermediate").isSelfSigned()).isFalse();
    assertThat(TestCertificates.read("self-signed").isAuthority()).isFalse();
    assertThat(TestCertificates.read("self-signed").isSelfSigned()).isTrue();
  }

  @Test
  void countsNoNameButDnsNames() {
    assertThat(TestCertificates.read("good").covers("MX2.a.example.")).isTrue();
    assertThat(TestCertificates.read("wildcard").covers("mx.a.example")).isTrue();
    assertThat(TestCertificates.read("cn-only").covers("mx.a.example")).isFalse();
    assertThat(TestCertificates.read("address-only").dnsNames()).isEmpty();
    assertThat(TestCertificates.read("no-name").commonName()).isEmpty();
  }

  @Test
  void lackOfAnExtensionAllowsAnyUse() {
    assertThat(TestCertificates.read("no-usage").extendedKeyUsage()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "0", "-----BEGIN CERTIFICATE-----"})
  void takesNothingElseForACertificate(String text) {
    assertUnreadable(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void takesNoArmourAndNothingAfterIt() {
    byte[] der = TestCertificates.der("good").toArray();

    assertUnreadable(TestCertificates.pem("good"));
    assertUnreadable(Arrays.copyOf(der, der.length + 1));
    assertUnreadable(Arrays.copyOf(der, der.length - 1));
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(1);
    for (String name : new String[] {"good", "good-rsa", "root", "dsa", "good-ed25519"}) {
      byte[] der = TestCertificates.der(name).toArray();
      for (int i = 0; i < 400; i++) {
        byte[] spoilt = der.clone();
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
        assertThat(SentCertificate.read(Bytes.of(spoilt)).der()).isEqualTo(Bytes.of(spoilt));
      }
    }
  }

  private static void assertUnreadable(byte[] bytes) {
    assertThat(SentCertificate.read(Bytes.of(bytes)))
        .isEqualTo(new UnreadableCertificate(Bytes.of(bytes)));
  }
}
