package org.mxmaven.dmarc.mend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.dmarc.mend.PartMender.Part;
import org.mxmaven.txt.SeenText;

/** Writes a DMARC record anew as its author meant it (RFC 9989 §4.7, §4.8). */
public final class DmarcMender {
  /** Nobody has a longer record; to work on those of hostile ones would take long. */
  private static final int LONGEST = 4096;

  private DmarcMender() {}

  /**
   * A record that says what was meant by this one: the tags of RFC 9989 in the usual order, each
   * once and well written, without those that are no longer in use or that receivers do not know.
   * Empty if there is nothing to mend, or if only the owner knows what some part of it should say:
   * a policy is never guessed, nor which of two values counts, nor whether a policy for a part of
   * the mail ({@code pct}) is for all or a test.
   */
  public static Optional<String> of(DmarcRecord record) {
    if (record.text().length() > LONGEST) {
      return Optional.empty();
    }
    return PartMender.of(afterVersion(record))
        .flatMap(DmarcMender::merged)
        .filter(DmarcMender::isForAllMail)
        .map(DmarcMender::ordered)
        .filter(meant -> isSound(text(meant)) && !isSame(meant, record))
        .map(DmarcMender::text);
  }

  private static String afterVersion(DmarcRecord record) {
    int semicolon = record.text().indexOf(';');
    return semicolon < 0 ? "" : SeenText.of(record.text().substring(semicolon + 1));
  }

  /** Each tag once by name; empty if one cannot be told, or if two contradict each other. */
  private static Optional<Map<String, String>> merged(List<Part> parts) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Part part : parts) {
      Optional<Tag> tag = TagMender.of(part.name(), part.value());
      if (tag.isEmpty() || !add(tag.get(), tags)) {
        return Optional.empty();
      }
    }
    return Optional.of(tags);
  }

  private static boolean add(Tag tag, Map<String, String> tags) {
    String value = tag.value();
    String before = tags.getOrDefault(tag.name(), "");
    if (value.isEmpty() || before.isEmpty()) {
      tags.put(tag.name(), value.isEmpty() ? before : value);
      return true;
    }
    if (!KnownTags.ADDRESSES.contains(tag.name())) {
      return before.equalsIgnoreCase(value) || !matters(tag.name());
    }
    String both = before + "," + value;
    tags.put(tag.name(), String.join(",", Stream.of(both.split(",", -1)).distinct().toList()));
    return true;
  }

  /** Whether receivers heed the tag, be it those of RFC 7489 only. */
  private static boolean matters(String name) {
    return KnownTags.isCurrent(name) || name.equals("pct");
  }

  /** Whether there is no {@code pct} by which some mail was to be let off. */
  private static boolean isForAllMail(Map<String, String> tags) {
    String percent = tags.getOrDefault("pct", "");
    boolean all = percent.isEmpty() || percent.matches("100\\s*%?");
    return all
        || KnownTags.POLICIES.stream()
            .allMatch(p -> tags.getOrDefault(p, "none").equalsIgnoreCase("none"));
  }

  private static List<Tag> ordered(Map<String, String> tags) {
    List<Tag> ordered = new ArrayList<>();
    for (String name : KnownTags.current()) {
      String value = tags.getOrDefault(name, "");
      if (!value.isEmpty() && !name.equals("v")) {
        ordered.add(new Tag(0, name, value));
      }
    }
    return ordered;
  }

  private static boolean isSame(List<Tag> meant, DmarcRecord record) {
    List<Tag> written =
        record.tags().stream().skip(1).map(t -> new Tag(0, t.name(), t.value())).toList();
    return written.equals(meant) && record.problems().isEmpty();
  }

  /** What was put together is read once more, so that no mend is broken itself. */
  private static boolean isSound(String text) {
    return DmarcParser.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof DmarcRecord record
        && record.problems().isEmpty()
        && KnownTags.ADDRESSES.stream()
            .flatMap(tag -> record.addresses(tag).stream())
            .allMatch(ReportAddress::isValid);
  }

  private static String text(List<Tag> tags) {
    StringBuilder text = new StringBuilder("v=DMARC1");
    tags.forEach(tag -> text.append("; ").append(tag.name()).append('=').append(tag.value()));
    return text.toString();
  }
}
