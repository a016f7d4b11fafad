package org.mxmaven.dkim.mend;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimParser;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.txt.SeenText;
import org.mxmaven.txt.TxtText;

/** Writes a DKIM key record anew as its author meant it (RFC 6376 §3.6.1). */
public final class DkimMender {
  /** A key of 16,384 bits is shorter; to work on what hostile records hold would take long. */
  private static final int LONGEST = 4096;

  private static final Set<String> VERSIONS = Set.of("dkim1", "dkim", "dkim1.0", "1", "");

  private DkimMender() {}

  /**
   * A record that says what was meant by this one, in strings of at most 255 bytes: the version
   * first, each tag once, the key in base64 without blanks, an RSA key in a SubjectPublicKeyInfo.
   * Empty if there is nothing to mend, or if only the owner knows what some part of it should say:
   * a key is never guessed, nor whether the key or its type is the wrong one.
   */
  public static Optional<TxtText> of(DkimRecord record) {
    if (record.text().length() > LONGEST
        || record.has(Kind.PRIVATE_KEY)
        || (record.problems().isEmpty() && !hasNeedlessTag(record))) {
      return Optional.empty();
    }
    return MeantTags.of(SeenText.of(record.text()))
        .filter(DkimMender::isOfVersion1)
        .flatMap(DkimMender::withKey)
        .map(DkimMender::text)
        .filter(text -> parse(text).filter(mended -> mended.problems().isEmpty()).isPresent())
        .map(TxtText::ofChars);
  }

  /** The tag that RFC 6376 took away, if it never forbade anything. */
  private static boolean hasNeedlessTag(DkimRecord record) {
    return record.tag("g").filter(tag -> isNeedless(tag.value())).isPresent();
  }

  private static boolean isNeedless(String granularity) {
    return granularity.isEmpty() || granularity.equals("*");
  }

  private static boolean isOfVersion1(Map<String, String> tags) {
    String version = tags.getOrDefault("v", "").replace(" ", "").toLowerCase(Locale.ROOT);
    return VERSIONS.contains(version);
  }

  /** The tags with type and key as they should be; empty if they contradict each other. */
  private static Optional<Map<String, String>> withKey(Map<String, String> tags) {
    String type = tags.getOrDefault("k", "").toLowerCase(Locale.ROOT);
    String value = tags.getOrDefault("p", "");
    return parse((type.isEmpty() ? "" : "k=" + type + ";") + "p=" + value)
        .flatMap(DkimRecord::key)
        .filter(key -> type.isEmpty() || type.startsWith(key.typeText()))
        .map(key -> withKey(tags, key));
  }

  private static Map<String, String> withKey(Map<String, String> tags, DkimKey key) {
    Map<String, String> complete = new LinkedHashMap<>();
    // These come first, whatever else is there and in whichever order.
    complete.put("v", "");
    complete.put("k", "");
    complete.putAll(tags);
    complete.put("v", "DKIM1");
    complete.put("k", key.typeText());
    complete.put("p", KeyWriter.base64(key));
    if (isNeedless(complete.getOrDefault("g", "*"))) {
      complete.remove("g");
    }
    return complete;
  }

  private static String text(Map<String, String> tags) {
    StringBuilder text = new StringBuilder();
    tags.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value));
    return text.toString();
  }

  private static Optional<DkimRecord> parse(String text) {
    return DkimParser.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof DkimRecord record
        ? Optional.of(record)
        : Optional.empty();
  }
}
