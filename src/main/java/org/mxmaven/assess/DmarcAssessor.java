package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.DmarcAssessment.Almost;
import org.mxmaven.assess.DmarcAssessment.Applied;
import org.mxmaven.assess.DmarcAssessment.Found;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcText;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;

/** Finds the DMARC policy that applies to a domain, by the tree walk of RFC 9989 §4.10. */
final class DmarcAssessor {
  /** Names with more labels jump to this many, so that a walk takes eight queries at most. */
  private static final int MAX_PARENT_LABELS = 7;

  private final Inquiry inquiry;

  DmarcAssessor(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The policy, or empty while a question is open.
   *
   * @param exists whether the domain exists: if not, {@code np} applies before {@code sp}
   */
  Optional<DmarcAssessment> assess(Name domain, boolean exists) {
    Optional<Level> asked = level(domain);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Level own = asked.get();
    if (own.failure().isPresent()) {
      return Optional.of(unknown(own, own));
    }
    if (own.single().isPresent()) {
      Applied applied = applied(own, "p", false);
      return Optional.of(assessment(policy(applied), Optional.of(applied), own));
    }
    List<Optional<Level>> walk = parents(domain).stream().map(this::level).toList();
    if (walk.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(inherited(own, walk.stream().map(Optional::orElseThrow).toList(), exists));
  }

  private DmarcAssessment inherited(Level own, List<Level> parents, boolean exists) {
    List<Level> found = new ArrayList<>();
    Optional<Level> failed = Optional.empty();
    for (Level level : parents) {
      if (level.failure().isPresent()) {
        boolean matters = !isPublicSuffixAbove(level, found);
        failed = failed.or(() -> matters ? Optional.of(level) : Optional.empty());
      }
      if (level.single().isPresent()) {
        found.add(level);
        if (level.publicSuffix() != PublicSuffixFlag.UNKNOWN) {
          break;
        }
      }
    }
    if (failed.isPresent()) {
      return unknown(own, failed.get());
    }
    if (found.isEmpty()) {
      boolean meant = !own.records().isEmpty() || !own.almost().isEmpty();
      return assessment(meant ? DmarcPolicy.INVALID : DmarcPolicy.NOT_SET, Optional.empty(), own);
    }
    Level source = organisational(found);
    Applied applied = applied(source, inheritedTag(source, exists), true);
    return assessment(policy(applied), Optional.of(applied), own);
  }

  /**
   * Whether it is the top-level domain, just above the record found last: a record there says
   * psd=y, and the one found is the organisational domain's with it and without it.
   */
  private static boolean isPublicSuffixAbove(Level level, List<Level> found) {
    return Names.labels(level.domain()) == 1
        && !found.isEmpty()
        && Names.labels(found.get(found.size() - 1).domain()) == 2;
  }

  /** The record of the organisational domain, or that of the public suffix above it. */
  private static Level organisational(List<Level> found) {
    Level top = found.get(found.size() - 1);
    if (top.publicSuffix() == PublicSuffixFlag.YES && found.size() > 1) {
      Level below = found.get(found.size() - 2);
      if (Names.labels(below.domain()) == Names.labels(top.domain()) + 1) {
        return below;
      }
    }
    return top;
  }

  private static String inheritedTag(Level source, boolean exists) {
    DmarcRecord record = source.single().orElseThrow().record();
    if (!exists && record.policy("np").isPresent()) {
      return "np";
    }
    return record.policy("sp").isPresent() ? "sp" : "p";
  }

  private static Applied applied(Level level, String tag, boolean inherited) {
    return new Applied(
        level.single().orElseThrow(), level.domain(), level.location(), tag, inherited);
  }

  /** A missing {@code p} counts as none; an unreadable one gives no policy (RFC 9989 §4.7). */
  private static DmarcPolicy policy(Applied applied) {
    DmarcRecord record = applied.found().record();
    if (record.tag(applied.tag()).isEmpty()) {
      return DmarcPolicy.NONE;
    }
    return record.policy(applied.tag()).map(DmarcAssessor::policy).orElse(DmarcPolicy.INVALID);
  }

  private static DmarcPolicy policy(Policy policy) {
    return switch (policy) {
      case NONE -> DmarcPolicy.NONE;
      case QUARANTINE -> DmarcPolicy.QUARANTINE;
      case REJECT -> DmarcPolicy.REJECT;
    };
  }

  private DmarcAssessment unknown(Level own, Level failed) {
    inquiry.failed(
        Question.txt(failed.location()),
        failed.failure().orElseThrow(),
        "which DMARC policy applies");
    return assessment(DmarcPolicy.UNKNOWN, Optional.empty(), own);
  }

  private static DmarcAssessment assessment(
      DmarcPolicy policy, Optional<Applied> applied, Level own) {
    return new DmarcAssessment(policy, applied, own.records(), own.almost());
  }

  /** The names that the walk asks after the domain itself, longest first. */
  private static List<Name> parents(Name domain) {
    int labels = Names.labels(domain);
    List<Name> parents = new ArrayList<>();
    for (int keep = Math.min(labels - 1, MAX_PARENT_LABELS); keep > 0; keep--) {
      parents.add(new Name(domain, labels - keep));
    }
    return parents;
  }

  private Optional<Level> level(Name domain) {
    Name location;
    try {
      location = Names.dmarc(domain);
    } catch (NameTooLongException e) {
      return Optional.of(new Level(domain, domain, List.of(), List.of(), Optional.empty()));
    }
    return inquiry.ask(Question.txt(location)).map(answer -> level(domain, location, answer));
  }

  private static Level level(Name domain, Name location, Answer answer) {
    List<Found> records = new ArrayList<>();
    List<Almost> almost = new ArrayList<>();
    if (answer instanceof Answer.Records found) {
      for (Record txt : found.records()) {
        TxtText text = TxtText.of(txt);
        DmarcText parsed = DmarcParser.parse(text.joined());
        if (parsed instanceof DmarcRecord record) {
          records.add(new Found(text, record));
        } else if (parsed instanceof DmarcText.Almost meant) {
          almost.add(new Almost(text, meant.reason()));
        }
      }
    }
    Optional<Answer.Failure> failure =
        answer instanceof Answer.Failure f ? Optional.of(f) : Optional.empty();
    return new Level(domain, location, records, almost, failure);
  }

  /** What was found at one name of the walk. */
  private record Level(
      Name domain,
      Name location,
      List<Found> records,
      List<Almost> almost,
      Optional<Answer.Failure> failure) {

    /** The record, if it is the only one: several cancel each other. */
    Optional<Found> single() {
      return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    }

    PublicSuffixFlag publicSuffix() {
      return single().map(f -> f.record().publicSuffix()).orElse(PublicSuffixFlag.UNKNOWN);
    }
  }
}
