package org.mxmaven.dkim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord.Tag;
import org.xbill.DNS.Name;

/**
 * Reads the text found at names below {@code _domainkey} by the grammar of RFC 6376 §3.6.1. Total:
 * any bytes give a result, in linear time. {@link DkimTagReader} takes the list of tags apart,
 * {@link KeyTag} goes on with the key.
 *
 * <pre>
 * v = %s"DKIM1"                    ; the first tag, if it is there
 * p = [ base64 with FWS in it ]    ; must be there; without value the key was withdrawn
 * h = word *( [FWS] ":" [FWS] word )
 * s = word *( [FWS] ":" [FWS] word )
 * t = word *( [FWS] ":" [FWS] word )
 * k = "rsa" / "ed25519" / word     ; RFC 8463 §4
 * n = text
 * </pre>
 */
public final class DkimParser {
  private static final String VERSION = "DKIM1";

  private final String text;
  private final ProblemList problems = new ProblemList();
  private final List<Tag> tags;

  private DkimParser(String text) {
    this.text = text;
    this.tags = DkimTagReader.read(text, problems);
  }

  /** Takes the joined strings of one TXT record apart. */
  public static DkimText parse(byte[] joined) {
    return new DkimParser(new String(joined, StandardCharsets.ISO_8859_1)).parse();
  }

  private DkimText parse() {
    int privateKey = PemArmour.privatePosition(text);
    if (privateKey < 0 && !KeyAttempt.is(text, tags)) {
      return other();
    }
    checkVersion();
    Optional<DkimKey> key = Optional.empty();
    if (privateKey >= 0) {
      problems.add(
          Kind.PRIVATE_KEY,
          privateKey,
          text.substring(privateKey),
          "it is a private key (PEM); expected the public one");
    } else {
      key = readKey();
    }
    return new DkimRecord(text, tags, problems.byPosition(), key);
  }

  /** What text is that does not look like a record. */
  private DkimText other() {
    Optional<DkimRecord> alone = keyAlone();
    if (alone.isPresent()) {
      return alone.get();
    }
    Optional<Name> target = AliasText.target(text);
    return target.isPresent()
        ? new DkimText.AliasAsText(text, target.get())
        : new DkimText.Unrelated(text);
  }

  /** A key of DER without any tag, which begins with an M in base64, or as a PEM file. */
  private Optional<DkimRecord> keyAlone() {
    int start = FoldingSpace.skip(text, 0, text.length());
    if (!text.startsWith("M", start) && PemArmour.position(text) != start) {
      return Optional.empty();
    }
    ProblemList found = new ProblemList();
    Tag whole = new Tag(start, "", start, FoldingSpace.strip(text));
    Optional<DkimKey> key = KeyTag.read("", whole, found);
    boolean cut = found.has(Kind.CUT_KEY) && whole.value().startsWith("MI");
    if (key.isEmpty() && !cut && !found.has(Kind.PRIVATE_KEY)) {
      return Optional.empty();
    }
    found.add(Kind.NOT_A_TAG, start, whole.value(), "a key alone; expected v=DKIM1; p= before it");
    return Optional.of(new DkimRecord(text, List.of(), found.byPosition(), key));
  }

  private void checkVersion() {
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (tag.name().equals("v")) {
        if (i > 0) {
          problems.add(
              Kind.MISPLACED_VERSION,
              tag.position(),
              tag.name(),
              "v is not the first tag; expected v=DKIM1 before all others");
        }
        if (!TypedSigns.without(tag.value()).equals(VERSION)) {
          problems.add(
              Kind.WRONG_VERSION,
              tag.valuePosition(),
              tag.value(),
              "the version is not DKIM1; expected v=DKIM1, in capitals, or no v at all");
        }
        return;
      }
    }
  }

  private Optional<DkimKey> readKey() {
    String type = "rsa";
    Tag key = null;
    for (int i = tags.size() - 1; i >= 0; i--) {
      Tag tag = tags.get(i);
      if (tag.name().equals("p")) {
        key = tag;
      } else if (tag.name().equals("k")) {
        type = TypedSigns.without(tag.value());
        checkType(type, tag);
      }
    }
    if (key == null) {
      problems.add(Kind.NO_KEY, text.length(), "", "no p; expected p= with the key");
      return Optional.empty();
    }
    return KeyTag.read(type, key, problems);
  }

  private void checkType(String type, Tag tag) {
    if (!type.equals("rsa") && !type.equals("ed25519")) {
      problems.add(
          Kind.UNKNOWN_KEY_TYPE,
          tag.valuePosition(),
          tag.value(),
          "an unknown type of key; expected rsa or ed25519");
    }
  }
}
