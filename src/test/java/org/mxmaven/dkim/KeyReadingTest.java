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

  private static KeyPair pair(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }

  private static DkimRecord parse(String text) {
    return (DkimRecord) DkimParser.parse(text.getBytes(ISO_8859_1));
  }
}
