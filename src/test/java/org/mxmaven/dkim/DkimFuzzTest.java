package org.mxmaven.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.dkim.mend.DkimMender;
import org.mxmaven.txt.FuzzInputs;
import org.mxmaven.txt.TxtText;

/** Holds the parser and the reader of keys to what must be true of every text. */
class DkimFuzzTest {
  private static final int COUNT = 40_000;
  private static final List<String> CHARACTERS =
      List.of("vkphstgndDKIM1rsa=;: \t\"\\.AQ".split(""));
  private static final List<String> TOKENS =
      List.of(
          ";",
          "; ",
          "=",
          " ",
          "\t",
          "v=DKIM1",
          "v",
          "k=",
          "rsa",
          "ed25519",
          "p=",
          "p",
          "h=sha256",
          ":",
          "sha1",
          "t=y",
          "s=email",
          "n=",
          "\"",
          "\\",
          "-----BEGIN PRIVATE KEY-----",
          "-----BEGIN PUBLIC KEY-----",
          "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ",
          TestKeys.bare(128),
          TestKeys.spki(128),
          "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
          "MIIB",
          "x.example");

  private static final List<byte[]> RECORDS =
      Stream.of(
              "v=DKIM1; k=rsa; p=" + TestKeys.spki(512),
              "k=rsa; t=y:s; h=sha256; p=" + TestKeys.bare(256) + ";",
              "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
              "\"v=DKIM1\\; k=rsa\\; p=" + TestKeys.spki(256) + "\"",
              "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----",
              TestKeys.spki(128),
              "s1._domainkey.provider.example")
          .map(text -> text.getBytes(ISO_8859_1))
          .toList();

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, DkimFuzzTest::check);
    FuzzInputs.rawBytes(COUNT, DerKeys::read);
    FuzzInputs.rawBytes(COUNT, key -> check(("p=" + TestKeys.base64(key)).getBytes(ISO_8859_1)));
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "", CHARACTERS, DkimFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, DkimFuzzTest::check);
    FuzzInputs.pieces(COUNT, "v=DKIM1;", TOKENS, DkimFuzzTest::check);
  }

  @Test
  void holdsForRecordsNearlyRight() {
    FuzzInputs.mutations(COUNT, RECORDS, DkimFuzzTest::check);
  }

  @Test
  void holdsForKeysNearlyRight() {
    List<byte[]> keys =
        List.of(
            TestKeys.spki(TestKeys.bare(TestKeys.modulus(128), TestKeys.EXPONENT)),
            TestKeys.bare(TestKeys.modulus(128), TestKeys.EXPONENT));
    FuzzInputs.mutations(
        COUNT, keys, key -> check(("p=" + TestKeys.base64(key)).getBytes(ISO_8859_1)));
  }

  private static void check(byte[] bytes) {
    DkimText parsed = DkimParser.parse(bytes);
    require(parsed.text().equals(new String(bytes, ISO_8859_1)), "the text is kept");
    if (parsed instanceof DkimRecord record) {
      checkTags(record);
      checkProblems(record);
      record.key().ifPresent(key -> checkKey(record, key));
      DkimMender.of(record).ifPresent(mended -> checkMend(record, mended));
    } else if (parsed instanceof DkimText.AliasAsText alias) {
      require(alias.target().isAbsolute(), "a target is absolute");
    } else {
      require(!parsed.text().startsWith("v=DKIM1;"), "what begins with the version is a record");
    }
  }

  private static void checkTags(DkimRecord record) {
    int last = -1;
    for (DkimRecord.Tag tag : record.tags()) {
      require(tag.position() > last, "tags are in order");
      last = tag.position();
      require(record.text().startsWith(tag.name(), tag.position()), "a name is where it says");
      require(
          record.text().startsWith(tag.value(), tag.valuePosition()), "a value is where it says");
      require(tag.valuePosition() > tag.position(), "a value follows its name");
      require(!tag.value().contains(";"), "a value ends at a semicolon");
    }
  }

  private static void checkProblems(DkimRecord record) {
    int last = 0;
    for (DkimProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(record.text().startsWith(problem.excerpt(), last), "an excerpt is where it says");
      require(problem.message().contains("expected "), "a problem says what was expected");
      require(record.has(problem.kind()), "it has the problem");
    }
    require(last <= record.text().length(), "positions are within the record");
    boolean fatal = record.problems().stream().anyMatch(p -> p.kind().isFatal());
    require(!(fatal && record.isUsable()), "what is fatal makes a record unusable");
    require(fatal || record.isRevoked() || record.key().isPresent(), "no key is missing silently");
  }

  private static void checkKey(DkimRecord record, DkimKey key) {
    require(!record.isRevoked(), "a key that was withdrawn is none");
    require(key.bits() >= 2 && key.bits() <= 16_384, "a key has a size");
    if (record.isUsable()) {
      String type = record.tag("k").map(DkimRecord.Tag::value).orElse("rsa");
      require(key.typeText().equals(type), "a usable key is of the type that k says");
    }
  }

  private static void checkMend(DkimRecord record, TxtText mended) {
    DkimRecord after = (DkimRecord) DkimParser.parse(mended.joined());
    require(after.problems().isEmpty(), "a mended record has no problem");
    require(!mended.hasTooLongString(), "a mended record is split");
    require(
        record.key().isEmpty() || number(record.key().get()).equals(number(after.key().get())),
        "a mended record has the same key");
  }

  private static Object number(DkimKey key) {
    return key instanceof RsaKey rsa ? rsa.modulus() : key;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
