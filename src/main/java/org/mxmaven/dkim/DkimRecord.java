package org.mxmaven.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A DKIM key record taken apart (RFC 6376 §3.6.1), or what was meant as one. Values are read as
 * they were meant: without the quotes and backslashes that were typed into them, which is a problem
 * of its own.
 *
 * @param text the joined strings, one char per byte
 * @param tags all {@code name=value} in order, duplicates too
 * @param problems by position; of each kind the first ones
 * @param key the key that is in {@code p}, be it usable or not; empty if none can be made out
 */
public record DkimRecord(
    String text, List<Tag> tags, List<DkimProblem> problems, Optional<DkimKey> key)
    implements DkimText {
  public DkimRecord {
    tags = List.copyOf(tags);
    problems = List.copyOf(problems);
  }

  /**
   * One tag.
   *
   * @param position bytes before its name in the joined record
   * @param name as written: its case matters (RFC 6376 §3.2)
   * @param valuePosition bytes before its value in the joined record
   * @param value as written, white space around it removed
   */
  public record Tag(int position, String name, int valuePosition, String value) {}

  /** The first tag of that name. */
  public Optional<Tag> tag(String name) {
    for (Tag tag : tags) {
      if (tag.name().equals(name)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code p} is empty: the key was withdrawn (RFC 6376 §3.6.1). */
  public boolean isRevoked() {
    return tag("p").filter(p -> p.value().isEmpty()).isPresent();
  }

  /** Whether {@code t} has the flag {@code y}: mail counts as if it was not signed. */
  public boolean isTesting() {
    return list("t").contains("y");
  }

  /** The digests that {@code h} names; empty without it, and then all are good. */
  public List<String> hashes() {
    return list("h");
  }

  /** Whether signatures with SHA-256 are accepted, the only ones that RFC 8301 §3.1 leaves. */
  public boolean allowsSha256() {
    return tag("h").isEmpty() || hashes().contains("sha256");
  }

  /** The services that {@code s} names; empty without it, and then the key is for all. */
  public List<String> services() {
    return list("s");
  }

  /** Whether the key is for mail. */
  public boolean isForEmail() {
    List<String> services = services();
    return tag("s").isEmpty() || services.contains("*") || services.contains("email");
  }

  /** Whether there is a problem of that kind. */
  public boolean has(DkimProblem.Kind kind) {
    for (DkimProblem problem : problems) {
      if (problem.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a verifier that follows RFC 6376, RFC 8301 and RFC 8463 can check mail with it, were
   * the key only long enough. A record in testing can be used.
   */
  public boolean isUsable() {
    for (DkimProblem problem : problems) {
      if (problem.kind().isFatal()) {
        return false;
      }
    }
    return key.isPresent() && allowsSha256() && isForEmail();
  }

  /** The entries of a value that is a list parted by colons (RFC 6376 §3.6.1). */
  private List<String> list(String name) {
    String value = tag(name).map(tag -> TypedSigns.without(tag.value())).orElse("");
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> entries = new ArrayList<>();
    int start = 0;
    while (start <= value.length()) {
      int colon = value.indexOf(':', start);
      int end = colon < 0 ? value.length() : colon;
      entries.add(FoldingSpace.strip(value.substring(start, end)));
      start = end + 1;
    }
    return List.copyOf(entries);
  }
}
