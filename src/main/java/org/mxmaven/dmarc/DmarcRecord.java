package org.mxmaven.dmarc;

import java.util.List;
import java.util.Optional;

/**
 * A DMARC policy record taken apart (RFC 9989 §4.7, §4.8).
 *
 * @param text the joined strings, one char per byte
 * @param tags all {@code name=value} in order, the version first, duplicates too
 * @param problems by position; none of them hides another tag
 */
public record DmarcRecord(String text, List<Tag> tags, List<DmarcProblem> problems)
    implements DmarcText {
  public DmarcRecord {
    tags = List.copyOf(tags);
    problems = List.copyOf(problems);
  }

  /**
   * One tag.
   *
   * @param position bytes before its name in the joined record
   * @param name in lower case
   * @param value as written, blanks around it removed
   */
  public record Tag(int position, String name, String value) {}

  /** The first tag of that name; names are in lower case. */
  public Optional<Tag> tag(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
  }

  /** The policy that a tag asks for: empty if it is absent or its value is none. */
  public Optional<Policy> policy(String tag) {
    return tag(tag).flatMap(t -> Policy.of(t.value()));
  }

  /** The {@code psd} tag. */
  public PublicSuffixFlag publicSuffix() {
    String value = tag("psd").map(Tag::value).orElse("u");
    if (value.equalsIgnoreCase("y")) {
      return PublicSuffixFlag.YES;
    }
    return value.equalsIgnoreCase("n") ? PublicSuffixFlag.NO : PublicSuffixFlag.UNKNOWN;
  }
}
