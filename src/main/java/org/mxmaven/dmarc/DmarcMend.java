package org.mxmaven.dmarc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord.Tag;

/** Writes a DMARC record anew without what receivers ignore (RFC 9989 §4.7, §4.8). */
public final class DmarcMend {
  /** Readers of RFC 7489 want the policy right after the version. */
  private static final List<String> ORDER =
      List.of("p", "sp", "np", "t", "psd", "adkim", "aspf", "fo", "rua", "ruf");

  private DmarcMend() {}

  /**
   * A record that asks for the same as this one: the tags of RFC 9989 in the usual order, without
   * those that are invalid, given again, unknown, or no longer in use. Empty if there is nothing to
   * mend, or if the policy itself is invalid, since only the owner knows which one was meant.
   */
  public static Optional<String> of(DmarcRecord record) {
    Set<Integer> faulty = faulty(record);
    List<Tag> good = new ArrayList<>();
    for (String name : ORDER) {
      Optional<Tag> tag = record.tag(name);
      boolean bad = tag.filter(t -> faulty.contains(t.position())).isPresent();
      if (bad && name.equals("p")) {
        return Optional.empty();
      }
      tag.filter(t -> !bad).ifPresent(good::add);
    }
    boolean inOrder = record.tags().subList(1, record.tags().size()).equals(good);
    return inOrder && record.problems().isEmpty() ? Optional.empty() : Optional.of(text(good));
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

  private static String text(List<Tag> tags) {
    StringBuilder text = new StringBuilder("v=DMARC1");
    tags.forEach(tag -> text.append("; ").append(tag.name()).append('=').append(tag.value()));
    return text.toString();
  }
}
