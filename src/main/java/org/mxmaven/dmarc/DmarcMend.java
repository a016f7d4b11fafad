package org.mxmaven.dmarc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord.Tag;

/** Writes a DMARC record anew without what receivers ignore (RFC 9989 §4.7, §4.8). */
public final class DmarcMend {
  /** Readers of RFC 7489 want the policy right after the version. */
  private static final List<String> ORDER =
      List.of("p", "sp", "np", "t", "psd", "adkim", "aspf", "fo", "rua", "ruf");

  private static final Set<String> ADDRESSES = Set.of("rua", "ruf");

  private DmarcMend() {}

  /**
   * A record that asks for the same as this one: the tags of RFC 9989 in the usual order, without
   * those that are invalid, given again, unknown, or no longer in use, and without addresses that
   * no report can go to. Empty if there is nothing to mend, or if one of the policies is invalid,
   * since only the owner knows which one was meant.
   */
  public static Optional<String> of(DmarcRecord record) {
    if (!record.unreadablePolicies().isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> faulty = faulty(record);
    List<Tag> good = new ArrayList<>();
    for (String name : ORDER) {
      record
          .tag(name)
          .filter(tag -> !faulty.contains(tag.position()))
          .flatMap(tag -> withGoodAddresses(tag, record))
          .ifPresent(good::add);
    }
    boolean same = record.tags().subList(1, record.tags().size()).equals(good);
    return same && record.problems().isEmpty() ? Optional.empty() : Optional.of(text(good));
  }

  /** Where the tags stand that are wrong in themselves; a repeated one is out by its name. */
  private static Set<Integer> faulty(DmarcRecord record) {
    Set<Integer> positions = new HashSet<>();
    for (DmarcProblem problem : record.problems()) {
      if (problem.kind() != Kind.DUPLICATE) {
        positions.add(problem.position());
      }
    }
    return positions;
  }

  /** The tag with those of its addresses that can be used; empty if none can. */
  private static Optional<Tag> withGoodAddresses(Tag tag, DmarcRecord record) {
    if (!ADDRESSES.contains(tag.name())) {
      return Optional.of(tag);
    }
    List<ReportAddress> all = record.addresses(tag.name());
    List<ReportAddress> good = all.stream().filter(ReportAddress::isValid).toList();
    if (good.size() == all.size()) {
      return Optional.of(tag);
    }
    String value = good.stream().map(ReportAddress::text).collect(Collectors.joining(","));
    return good.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tag(tag.position(), tag.name(), value));
  }

  private static String text(List<Tag> tags) {
    StringBuilder text = new StringBuilder("v=DMARC1");
    tags.forEach(tag -> text.append("; ").append(tag.name()).append('=').append(tag.value()));
    return text.toString();
  }
}
