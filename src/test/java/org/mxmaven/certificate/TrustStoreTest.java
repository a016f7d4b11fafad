package org.mxmaven.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.testing.TestCertificates;

class TrustStoreTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "good intermediate",
        "good intermediate root",
        "good root intermediate",
        "good other-root intermediate",
        "expired intermediate",
        "not-yet intermediate",
        "good intermediate cross",
        "root",
        "other-name intermediate",
        "client-only intermediate",
      })
  void trustsWhatLeadsToARootWhateverTheDateAndName(String chain) {
    assertThat(distrust(chain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "good, 'the issuer CN=Example Issuer 1,O=Example Trust is neither sent nor among root.pem'",
    "good root, 'the issuer CN=Example Issuer 1,O=Example Trust is neither sent nor among"
        + " root.pem'",
    "self-signed, 'CN=mx.a.example, which signed itself, is not among root.pem'",
    "foreign-issuer other-root, 'CN=Another Root,O=Another, which signed itself, is not among"
        + " root.pem'",
    "no-authority good intermediate, "
        + "'the certificate of CN=mx.a.example is issued by one that may not issue any'",
    "late-issuer late-intermediate, its certificates were never valid at the same time",
  })
  void tellsWhyItDoesNot(String chain, String why) {
    assertThat(distrust(chain)).contains(why);
  }

  @Test
  void tellsThatAKeyIsTooWeak() {
    assertThat(distrust("rsa1024 intermediate")).isEmpty();
    assertThat(distrust("ec192 intermediate"))
        .contains(
            "the certificate of CN=mx.a.example has a key or a signature too weak to be taken");
  }

  @Test
  void hasNoTrustInNothing() {
    assertThat(TestCertificates.trust().distrust(List.of())).contains("no certificate was sent");
    assertThat(TestCertificates.trust().distrust(List.of(Bytes.of(new byte[] {48, 0}))))
        .contains("the server's certificate is unreadable");
  }

  @Test
  void aServersOwnCertificateCanBeTrustedItself() {
    TrustStore pinned = TrustStore.ofPem("mx.pem", TestCertificates.pem("self-signed"));

    assertThat(pinned.distrust(TestCertificates.chain("self-signed"))).isEmpty();
  }

  @Test
  void readsSeveralCertificatesAndWhatStandsBetweenThem() {
    String both = "# one\n" + text("root") + "\n# and another\n" + text("other-root");
    TrustStore store = TrustStore.ofPem("both.pem", both.getBytes(StandardCharsets.UTF_8));

    assertThat(store.distrust(TestCertificates.chain("foreign-issuer"))).isEmpty();
    assertThat(store.distrust(TestCertificates.chain("good", "intermediate"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
  void takesNoFileWithoutCertificates(String content) {
    assertThatThrownBy(() -> TrustStore.ofPem("x.pem", content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadTrustStoreException.class)
        .hasMessageStartingWith("x.pem holds ");
  }

  @Test
  void javaTrustsSomebodyAndNotTheTests() {
    TrustStore java = TrustStore.ofJava();

    assertThat(java.distrust(TestCertificates.chain("good", "intermediate", "root")))
        .contains(
            "CN=Example Root,O=Example Trust, which signed itself, is not among the roots that Java"
                + " trusts");
  }

  private static Optional<String> distrust(String chain) {
    return TestCertificates.trust().distrust(TestCertificates.chain(chain.split(" ")));
  }

  private static String text(String name) {
    return new String(TestCertificates.pem(name), StandardCharsets.US_ASCII);
  }
}
