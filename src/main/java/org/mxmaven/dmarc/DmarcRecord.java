package org.mxmaven.dmarc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int ALL = 100;

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
    for (Tag tag : tags) {
      if (tag.name().equals(name)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** The policy that a tag asks for: empty if it is absent or its value is none. */
  public Optional<Policy> policy(String tag) {
    return tag(tag).flatMap(t -> Policy.of(t.value()));
  }

  /** The entries of the {@code rua} or the {@code ruf} tag, bad ones too; none without the tag. */
  public List<ReportAddress> addresses(String tag) {
    return tag(tag)
        .map(t -> ReportAddressParser.parse(t.name(), valuePosition(t), t.value()))
        .orElse(List.of());
  }

  /**
   * Whether {@code rua} holds a URI, of whatever scheme: then a record without a usable policy
   * counts as {@code p=none} (RFC 9989 §4.10.1).
   */
  public boolean hasReportUri() {
    return addresses("rua").stream().map(ReportAddress::text).anyMatch(ReportAddressParser::isUri);
  }

  /** Whether {@code t=y}: the policies apply one step lower (RFC 9989 §4.7). */
  public boolean isTesting() {
    return tag("t").filter(t -> t.value().equalsIgnoreCase("y")).isPresent();
  }

  /**
   * The share of the mail, in percent, to which receivers of RFC 7489 apply the policy; 100 without
   * a readable {@code pct}. Receivers of RFC 9989 ignore the tag.
   */
  public int percent() {
    return tag("pct")
        .filter(t -> KnownTags.problem(t).isEmpty())
        .map(t -> Integer.parseInt(t.value()))
        .orElse(ALL);
  }

  /** Whether receivers accept only the very same domain in SPF: {@code aspf=s} (RFC 9989 §4.7). */
  public boolean isSpfAlignmentStrict() {
    return tag("aspf").filter(t -> t.value().equalsIgnoreCase("s")).isPresent();
  }

  /**
   * Whether receivers accept only the very same domain in DKIM: {@code adkim=s} (RFC 9989 §4.7).
   */
  public boolean isDkimAlignmentStrict() {
    return tag("adkim").filter(t -> t.value().equalsIgnoreCase("s")).isPresent();
  }

  /**
   * The policy tags that are there with a value that is none: {@code p}, {@code sp}, {@code np}.
   */
  public List<Tag> unreadablePolicies() {
    return KnownTags.POLICIES.stream()
        .flatMap(name -> tag(name).stream())
        .filter(t -> Policy.of(t.value()).isEmpty())
        .toList();
  }

  /**
   * Whether the policies can be used: {@code p} is there, and whichever of {@code p}, {@code sp}
   * and {@code np} is there is a policy. Else none of them counts (RFC 9989 §4.10.1).
   */
  public boolean hasUsablePolicies() {
    return policy("p").isPresent() && unreadablePolicies().isEmpty();
  }

  /** This record as those read it who take the last of several tags of a name; empty if none is. */
  public Optional<DmarcRecord> lastOfEach() {
    Map<String, Tag> last = new LinkedHashMap<>();
    tags.forEach(tag -> last.put(tag.name(), tag));
    return last.size() == tags.size()
        ? Optional.empty()
        : Optional.of(new DmarcRecord(text, List.copyOf(last.values()), problems));
  }

  /** The {@code psd} tag. */
  public PublicSuffixFlag publicSuffix() {
    String value = tag("psd").map(Tag::value).orElse("u");
    if (value.equalsIgnoreCase("y")) {
      return PublicSuffixFlag.YES;
    }
    return value.equalsIgnoreCase("n") ? PublicSuffixFlag.NO : PublicSuffixFlag.UNKNOWN;
  }

  private int valuePosition(Tag tag) {
    return Blanks.skip(text, text.indexOf('=', tag.position()) + 1, text.length());
  }
}
