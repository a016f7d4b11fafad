package org.mxmaven.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dkim.DkimProblem.Kind;

/** What is read from {@code p}, by RFC 6376 §3.6.1, RFC 8301 §3.2 and RFC 8463 §4. */
class KeyReadingTest {
  @ParameterizedTest
  @ValueSource(ints = {512, 768, 1023, 1024, 1025, 1536, 2047, 2048, 4096, 8192, 16_384})
  void countsTheBitsOfTheModulus(int bits) {
    DkimRecord wrapped = parse("v=DKIM1; k=rsa; p=" + TestKeys.spki(bits));
    DkimRecord bare = parse("v=DKIM1; k=rsa; p=" + TestKeys.bare(bits));

    assertThat(wrapped.key())
        .contains(new RsaKey(TestKeys.modulus(bits), TestKeys.EXPONENT, RsaKey.Form.SPKI));
    assertThat(bare.key())
        .contains(new RsaKey(TestKeys.modulus(bits), TestKeys.EXPONENT, RsaKey.Form.BARE));
    assertThat(wrapped.key().orElseThrow().bits()).isEqualTo(bits);
    assertThat(wrapped.problems()).isEmpty();
    assertThat(bare.problems()).extracting(DkimProblem::kind).containsExactly(Kind.BARE_KEY);
    assertThat(wrapped.isUsable()).isTrue();
    assertThat(bare.isUsable()).isTrue();
  }

  @Test
  void readsWhatTheJdkWrites() throws GeneralSecurityException {
    KeyPair rsa = pair("RSA");
    byte[] ed25519 = pair("Ed25519").getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(ed25519, ed25519.length - 32, ed25519.length);

    assertThat(parse("p=" + TestKeys.base64(rsa.getPublic().getEncoded())).key())
        .contains(
            new RsaKey(
                ((RSAPublicKey) rsa.getPublic()).getModulus(),
                ((RSAPublicKey) rsa.getPublic()).getPublicExponent(),
                RsaKey.Form.SPKI));
    assertThat(parse("k=ed25519; p=" + TestKeys.base64(raw)).key())
        .contains(new Ed25519Key(HexFormat.of().formatHex(raw)));
    for (KeyPair pair : new KeyPair[] {rsa, pair("EC"), pair("Ed25519")}) {
      assertThat(parse("p=" + TestKeys.base64(pair.getPrivate().getEncoded())).problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.PRIVATE_KEY))
          .satisfies(problem -> assertThat(problem.message()).contains("PKCS#8"));
    }
  }

  /** RFC 8301 §3.2 wants verifiers to take 4096 bits, and nobody takes more than 16,384. */
  @Test
  void refusesAModulusThatNoVerifierTakes() {
    DkimRecord record = parse("v=DKIM1; p=" + TestKeys.spki(16_385));

    assertThat(record.key()).isEmpty();
    assertThat(record.isUsable()).isFalse();
    assertThat(record.problems())
        .containsExactly(
            new DkimProblem(
                Kind.TOO_LONG_KEY,
                "v=DKIM1; p=".length(),
                TestKeys.spki(16_385),
                "the modulus has 16385 bits; expected at most 16384"));
  }

  /** The first string of a record is often all that a form kept of it. */
  @ParameterizedTest
  @ValueSource(strings = {"v=DKIM1; k=rsa; p=", "v=DKIM1;p=", "k=rsa;t=s; p=", "p="})
  void tellsACutKeyFromOthers(String start) {
    String cut = (start + TestKeys.spki(2048)).substring(0, 255);
    int present = (255 - start.length()) * 6 / 8;

    assertThat(parse(cut).key()).isEmpty();
    assertThat(parse(cut).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.CUT_KEY))
        .satisfies(problem -> assertThat(problem.position()).isEqualTo(start.length()))
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("announces 294 bytes and has " + present + ";"));
  }

  @Test
  void aCutPrivateKeyIsAPrivateKey() throws GeneralSecurityException {
    String whole = TestKeys.base64(pair("RSA").getPrivate().getEncoded());

    assertThat(parse("v=DKIM1; p=" + whole.substring(0, 244)).has(Kind.PRIVATE_KEY)).isTrue();
    assertThat(parse("v=DKIM1; p=" + whole.substring(0, 244) + "...").has(Kind.PRIVATE_KEY))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300b06092a864886f70d01010a | RSASSA-PSS",
        "300906072a8648ce380401 | DSA",
        "300506032b656e | X25519",
        "300506032b6571 | Ed448",
        "3003060129 | unknown",
        "300c060a2a864886f70d01010100 | unknown",
      })
  void namesOtherAlgorithms(String algorithm, String name) {
    byte[] key = TestKeys.spki(algorithm, TestKeys.bare(TestKeys.modulus(128), TestKeys.EXPONENT));

    assertThat(parse("p=" + TestKeys.base64(key)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE_KEY))
        .satisfies(problem -> assertThat(problem.message()).contains("(" + name + ")"));
  }

  /** Identifiers of RFC 8018 §A.4 and RFC 7292 §C; that of SHA-256 encrypts nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06092a864886f70d01050d | true",
        "060a2a864886f70d010c0103 | true",
        "0609608648016503040201 | false",
        "0500 | false",
      })
  void tellsEncryptedKeys(String identifier, boolean encrypted) {
    byte[] algorithm = TestKeys.element(0x30, TestKeys.hex(identifier));
    byte[] der = TestKeys.element(0x30, algorithm, TestKeys.element(4, new byte[32]));

    assertThat(DerKeys.read(der) instanceof KeyReading.PrivateKey).isEqualTo(encrypted);
  }

  /** Lengths that lead nowhere, or that would lead far (X.690 §8.1.3). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | it does not say how long it is",
        "3080 | it does not say how long it is",
        "308201 | it does not say how long it is",
        "30850000000001 | it does not say how long it is",
        "3000 | it holds no key",
        "300405000500 | it holds no key",
        "30840000000a30050000000000000000 | it is no SubjectPublicKeyInfo",
        "3006020100020103 | it has no modulus",
        "3005020100020103 | it is not made of modulus and exponent",
        "3006020105020200 | it is not made of modulus and exponent",
        "3006020105020500 | it is not made of modulus and exponent",
        "300702010502848000 | it is not made of modulus and exponent",
        "3009020105020103020107 | it is not made of modulus and exponent",
      })
  void refusesBrokenDer(String hex, String reason) {
    assertThat(DerKeys.read(TestKeys.hex(hex))).isEqualTo(new KeyReading.Unreadable(reason));
  }

  @Test
  void neverReadsBeyondTheEnd() {
    assertThat(DerKeys.read(TestKeys.hex("3084ffffffff0203010001")))
        .isEqualTo(new KeyReading.Cut(4_294_967_301L, 11));
    assertThat(DerKeys.read(new byte[0])).isInstanceOf(KeyReading.Unreadable.class);
  }

  private static KeyPair pair(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }

  private static DkimRecord parse(String text) {
    return (DkimRecord) DkimParser.parse(text.getBytes(ISO_8859_1));
  }
}
