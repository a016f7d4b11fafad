package org.mxmaven.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord.Tag;
import org.xbill.DNS.Name;

/**
 * Reads the text found at names below {@code _domainkey} by the grammar of RFC 6376 §3.2 and
 * §3.6.1. Total: any bytes give a result, in linear time. What is wrong with one tag leaves the
 * others alone; {@link KeyTag} goes on with the key.
 *
 * <pre>
 * tag-list   = tag-spec *( ";" tag-spec ) [ ";" ]
 * tag-spec   = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
 * tag-name   = ALPHA *( ALPHA / DIGIT / "_" )
 * tag-value  = [ tval *( 1*(WSP / FWS) tval ) ]  ; may be empty (erratum 5070)
 * tval       = 1*( %x21-3A / %x3C-7E )           ; visible ASCII but ";"
 *
 * v          = %s"DKIM1"                         ; the first tag, if it is there
 * p          = [ base64 with FWS in it ]         ; must be there
 * h, s, t    = word *( [FWS] ":" [FWS] word )
 * k          = "rsa" / "ed25519" / word          ; RFC 8463 §4
 * </pre>
 */
public final class DkimParser {
  private static final String VERSION = "DKIM1";

  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private final ProblemList problems = new ProblemList();
  private final Set<String> names = new HashSet<>();

  private DkimParser(String text) {
    this.text = text;
  }

  /** Takes the joined strings of one TXT record apart. */
  public static DkimText parse(byte[] joined) {
    return new DkimParser(new String(joined, StandardCharsets.ISO_8859_1)).parse();
  }

  private DkimText parse() {
    readParts();
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

  /** A key of DER without any tag, which begins with an M in base64. */
  private Optional<DkimRecord> keyAlone() {
    int start = FoldingSpace.skip(text, 0, text.length());
    if (start == text.length() || text.charAt(start) != 'M') {
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

  private void readParts() {
    int start = 0;
    while (start < text.length()) {
      int semicolon = text.indexOf(';', start);
      int end = semicolon < 0 ? text.length() : semicolon;
      readPart(start, end, semicolon < 0);
      start = end + 1;
    }
  }

  private void readPart(int from, int to, boolean last) {
    int start = skipSigns(from, to);
    int end = FoldingSpace.skipBack(text, start, to);
    if (start == end) {
      if (!last && start == FoldingSpace.skip(text, from, to)) {
        problems.add(Kind.EMPTY_TAG, start, "", "nothing before a \";\"; expected a tag there");
      }
      return;
    }
    int equals = text.indexOf('=', start);
    int nameEnd = FoldingSpace.skipBack(text, start, equals < 0 || equals > end ? start : equals);
    if (!isName(start, nameEnd)) {
      problems.add(
          Kind.NOT_A_TAG, start, text.substring(start, end), "no tag; expected name=value");
      return;
    }
    int value = FoldingSpace.skip(text, equals + 1, end);
    readTag(new Tag(start, text.substring(start, nameEnd), value, text.substring(value, end)));
  }

  /** Where a part begins behind blanks, and behind quotes that do not belong there. */
  private int skipSigns(int from, int to) {
    int at = FoldingSpace.skip(text, from, to);
    while (at < to && TypedSigns.is(text.charAt(at))) {
      addTyped(at);
      at = FoldingSpace.skip(text, at + 1, to);
    }
    return at;
  }

  private boolean isName(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == start || (c != '_' && (c < '0' || c > '9')))) {
        return false;
      }
    }
    return start < end;
  }

  private void readTag(Tag tag) {
    tags.add(tag);
    if (!names.add(tag.name())) {
      problems.add(
          Kind.DUPLICATE_TAG,
          tag.position(),
          tag.name(),
          "the tag " + tag.name() + " is given twice; expected it once");
    }
    boolean strict = tag.name().length() == 1 && "vghkpst".contains(tag.name());
    boolean base64 = tag.name().equals("p");
    boolean bad = false;
    for (int i = 0; i < tag.value().length(); i++) {
      char c = tag.value().charAt(i);
      if (strict && TypedSigns.is(c)) {
        addTyped(tag.valuePosition() + i);
      } else if (!bad && !base64 && !FoldingSpace.isBlank(c) && (c <= ' ' || c >= 0x7f)) {
        bad = true;
        problems.add(
            Kind.BAD_CHARACTER,
            tag.valuePosition() + i,
            tag.value().substring(i),
            "a value with control or non-ASCII characters; expected visible ASCII");
      }
    }
  }

  /** Says that a quote or a backslash stands in the text; the first of each is enough. */
  private void addTyped(int at) {
    boolean quote = TypedSigns.isQuote(text.charAt(at));
    Kind kind = quote ? Kind.TYPED_QUOTE : Kind.TYPED_BACKSLASH;
    if (!problems.has(kind)) {
      problems.add(
          kind,
          at,
          text.substring(at, at + 1),
          quote
              ? "a quote is part of the text; expected quotes only around it, in zone files"
              : "a backslash is part of the text; expected it only in zone files");
    }
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
