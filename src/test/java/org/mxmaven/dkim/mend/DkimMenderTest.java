package org.mxmaven.dkim.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dkim.DkimParser;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.Ed25519Key;
import org.mxmaven.dkim.RsaKey;
import org.mxmaven.txt.TxtText;

class DkimMenderTest {
  /** Keys of 128 bits, written by hand by RFC 5280 §4.1 and RFC 8017 §A.1.1. */
  private static final String RSA =
      "MCwwDQYJKoZIhvcNAQEBBQADGwAwGAIRAP//////////////////7KkCAwEAAQ==";

  private static final String BARE = "MBgCEQD//////////////////+ypAgMBAAE=";

  /** RFC 8032 §7.1, as RFC 8463 §4 and RFC 8410 §4 have it. */
  private static final String ED25519 = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private static final String WRAPPED = "MCowBQYDK2VwAyEA" + ED25519;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // What belongs into zone files only.
        "\"v=DKIM1; k=rsa; p=RSA\" | k=rsa; p=RSA",
        "v=DKIM1\\; k=rsa\\; p=RSA\\; | k=rsa; p=RSA",
        "\"v=DKIM1\\; k=rsa\\; \" \"p=HALF\" \"REST\" | k=rsa; p=RSA",
        "v=DKIM1; k=\"ed25519\"; p=\"ED25519\" | k=ed25519; p=ED25519",
        "v=DKIM1; n=\"a note\"; p=\"RSA\"; | k=rsa; n=a note; p=RSA",
        "v=DKIM1; t='y'; h=`sha256`; p=RSA | k=rsa; t=y; h=sha256; p=RSA",
        // The list.
        "v=DKIM1;;p=RSA | k=rsa; p=RSA",
        "p=RSA; k=rsa; v=DKIM1 | k=rsa; p=RSA",
        "v=DKIM1; k=rsa; v=DKIM1; k=rsa; p=RSA; p=RSA | k=rsa; p=RSA",
        "v=DKIM1 k=rsa p=RSA | k=rsa; p=RSA",
        "v=DKIM1, k=rsa, p=RSA | k=rsa; p=RSA",
        "v:DKIM1; k:rsa; p:RSA | k=rsa; p=RSA",
        "V=DKIM1; K=rsa; P=RSA | k=rsa; p=RSA",
        "DKIM1; k=rsa; p=RSA | k=rsa; p=RSA",
        "RSA | k=rsa; p=RSA",
        "v=DKIM1; k=rsa; RSA | k=rsa; p=RSA",
        "v=DKIM1; x=1; x=1; s=email; p=RSA | k=rsa; x=1; s=email; p=RSA",
        // What can't be seen, and what word processors write.
        "\u00a0v=DKIM1;\u00a0p=HALF\u200bREST | k=rsa; p=RSA",
        "\ufeffv=DKIM1; p=\u201cRSA\u201d | k=rsa; p=RSA",
        // The version.
        "v=dkim1; p=RSA | k=rsa; p=RSA",
        "v=DKIM 1; p=RSA | k=rsa; p=RSA",
        "v=DKIM1.0; k=rsa; p=RSA | k=rsa; p=RSA",
        "v=1; k=rsa; p=RSA | k=rsa; p=RSA",
        "v=; k=rsa; p=RSA | k=rsa; p=RSA",
        // Type and key.
        "v=DKIM1; k=RSA; p=RSA | k=rsa; p=RSA",
        "v=DKIM1; k=; p=RSA | k=rsa; p=RSA",
        "v=DKIM1; k=rsa-sha256; p=RSA | k=rsa; p=RSA",
        "v=DKIM1; k=ED25519; p=ED25519 | k=ed25519; p=ED25519",
        "v=DKIM1; p=ED25519 | k=ed25519; p=ED25519",
        "v=DKIM1; k=ed25519; p=WRAPPED | k=ed25519; p=ED25519",
        "v=DKIM1; p=WRAPPED | k=ed25519; p=ED25519",
        "p=BARE | k=rsa; p=RSA",
        "v=DKIM1; p=OPEN | k=rsa; p=RSA",
        "v=DKIM1; p=-----BEGIN PUBLIC KEY----- HALF REST -----END PUBLIC KEY----- | k=rsa; p=RSA",
        // RFC 6376 has it no more (Appendix E).
        "v=DKIM1; g=*; k=rsa; p=RSA | k=rsa; p=RSA",
        "v=DKIM1; g=; p=RSA | k=rsa; p=RSA",
      })
  void keepsWhatWasMeant(String record, String mended) {
    assertThat(DkimMender.of(parse(record)).map(TxtText::text))
        .contains("v=DKIM1; " + withKeys(mended));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DKIM1; k=rsa; p=RSA",
        "v=DKIM1; p=RSA;",
        "k=rsa;p=HALF REST; t=y:s",
        "v=DKIM1; h=sha1; p=RSA",
        "v=DKIM1; g=user; p=RSA",
        "v=DKIM1; p=",
        // No key, or not all of it.
        "v=DKIM1; k=rsa",
        "v=DKIM1;; p=",
        "v=DKIM1; p=\"\"",
        "v=DKIM1; p=HALF",
        "v=DKIM1; p=HALF?REST",
        "v=DKIM1; p=RSARSA",
        "v=DKIM1; p=MCowDQYJKoZIhvcNAQEBBQADGQAwFgIRAP//////////////////7KkCAQE=",
        // Which of the two?
        "v=DKIM1; k=rsa; p=ED25519",
        "v=DKIM1; k=rsa; p=WRAPPED",
        "v=DKIM1; k=ed25519; p=RSA",
        "v=DKIM1; k=rsa; k=ed25519; p=RSA",
        "v=DKIM1; p=RSA; p=BARE",
        "v=DKIM1; t=y; t=s; p=RSA",
        // Something was meant by it.
        "v=DKIM2; p=RSA",
        "v=DKIM1; k=dsa; p=RSA",
        "v=DKIM1;; something; p=RSA",
        "v=DKIM1; n=caf\u00e9; p=RSA",
        "v=DKIM1; h=\"sha\u00e9\"; p=RSA",
        // To publish a private key is no mend.
        "-----BEGIN RSA PRIVATE KEY----- HALF",
      })
  void leavesTheOthersAlone(String record) {
    assertThat(DkimMender.of(parse(record))).isEmpty();
  }

  /** Numbers and lengths of all sizes, as RFC 8017 §A.1.1 and X.690 §8.1.3 have them. */
  @ParameterizedTest
  @ValueSource(ints = {8, 127, 128, 512, 1000, 1024, 2048, 4096, 16_384})
  void writesKeysThatCanBeRead(int bits) {
    RsaKey bare =
        new RsaKey(
            BigInteger.TWO.pow(bits).subtract(BigInteger.TEN.add(BigInteger.ONE)),
            BigInteger.valueOf(3),
            RsaKey.Form.BARE);
    DkimRecord record = parse("k=rsa; p=" + KeyWriter.base64(bare));

    assertThat(record.key())
        .contains(new RsaKey(bare.modulus(), bare.exponent(), RsaKey.Form.SPKI));
    assertThat(record.problems()).isEmpty();
    assertThat(KeyWriter.base64(new Ed25519Key("d75a".repeat(16))))
        .isEqualTo(Base64.getEncoder().encodeToString(hex("d75a".repeat(16))));
  }

  @Test
  void splitsWhatIsLong() {
    RsaKey key =
        new RsaKey(
            BigInteger.TWO.pow(2048).subtract(BigInteger.ONE),
            BigInteger.valueOf(65_537),
            RsaKey.Form.SPKI);
    String record = "v=DKIM1; k=rsa; p=" + KeyWriter.base64(key);
    TxtText mended = DkimMender.of(parse('"' + record + '"')).orElseThrow();

    assertThat(mended.text()).isEqualTo(record);
    assertThat(mended.strings()).hasSize(3).allMatch(string -> string.length <= 255);
  }

  @Test
  void aHostileRecordIsNotMended() {
    String note = "n".repeat(4096 - withKeys("v=DKIM1;;n=;p=RSA").length());

    assertThat(DkimMender.of(parse("v=DKIM1;;n=" + note + ";p=RSA"))).isPresent();
    assertThat(DkimMender.of(parse("v=DKIM1;;n=n" + note + ";p=RSA"))).isEmpty();
  }

  @Test
  void mendsOnce() {
    Optional<TxtText> mended = DkimMender.of(parse("v=dkim1;; p=BARE"));

    assertThat(mended).isPresent();
    assertThat(DkimMender.of(parse(mended.get().text()))).isEmpty();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String withKeys(String record) {
    return record
        .replace("RSARSA", RSA + RSA)
        .replaceAll("\\bRSA\\b(?=[^-]|$)(?<!k=RSA)", RSA)
        .replace("BARE", BARE)
        .replace("WRAPPED", WRAPPED)
        .replaceAll("(?<!k=)ED25519", ED25519)
        .replace("OPEN", RSA.replace("=", ""))
        .replace("HALF", RSA.substring(0, 30))
        .replace("REST", RSA.substring(30));
  }

  private static DkimRecord parse(String record) {
    return (DkimRecord) DkimParser.parse(withKeys(record).getBytes(StandardCharsets.UTF_8));
  }
}
