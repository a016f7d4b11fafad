package org.mxmaven.bimi;

import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.FieldProblem;

/**
 * A BIMI assertion record taken apart.
 *
 * @param text the joined strings, one char per byte
 * @param tags all {@code name=value} behind the version, in order, unknown ones too
 * @param problems by position; none of them hides another tag
 */
public record BimiRecord(String text, List<Tag> tags, List<FieldProblem> problems)
    implements BimiText {
  public BimiRecord {
    tags = List.copyOf(tags);
    problems = List.copyOf(problems);
  }

  /**
   * One tag.
   *
   * @param position bytes before its name in the joined record
   * @param value as written, blanks around it removed
   */
  public record Tag(int position, String name, String value) {}

  /** The first tag of that name. */
  public Optional<Tag> tag(String name) {
    for (Tag tag : tags) {
      if (tag.name().equals(name)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** Where the logo is, as written; empty if the record gives none. */
  public Optional<String> logo() {
    return location("l");
  }

  /** Where the certificate is, as written; empty if the record gives none. */
  public Optional<String> certificate() {
    return location("a");
  }

  /** Whether the domain says that it wants no logo shown: {@code l} is there and nothing in it. */
  public boolean isDeclined() {
    return tag("l").isPresent() && logo().isEmpty() && certificate().isEmpty();
  }

  private Optional<String> location(String name) {
    return tag(name).map(Tag::value).filter(value -> !value.isEmpty());
  }
}
