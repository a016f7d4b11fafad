package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Term;
import org.xbill.DNS.Name;

/** Looks through a tree of SPF records for names that somebody else can get hold of. */
final class SpfTakeovers {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  /** By the name looked up: the first term that leads to it stands for the others. */
  private final Map<Name, Optional<SpfTakeover>> found = new LinkedHashMap<>();

  public SpfTakeovers(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** Those in the tree, in its order, each name once. */
  public List<SpfTakeover> of(SpfTree tree) {
    collect(tree);
    List<SpfTakeover> all = new ArrayList<>();
    found.values().forEach(takeover -> takeover.ifPresent(all::add));
    return all;
  }

  private void collect(SpfTree tree) {
    for (SpfBranch branch : tree.branches()) {
      Name target = branch.target().orElse(tree.domain());
      if (!target.equals(tree.domain()) && !found.containsKey(target)) {
        found.put(target, takeover(tree.domain(), branch.term(), target));
      }
      branch.tree().ifPresent(this::collect);
    }
  }

  private Optional<SpfTakeover> takeover(Name holder, Term term, Name target) {
    List<Question> questions = questions(term, target);
    boolean open = questions.stream().anyMatch(inquiry::isOpen);
    List<Answer> answers = new ArrayList<>(2);
    for (Question question : questions) {
      inquiry.answered(question).ifPresent(answers::add);
    }
    return takeovers
        .takeover(target, open ? List.of() : answers)
        .map(takeover -> new SpfTakeover(holder, term, target, takeover));
  }

  /** What following the tree asked about the name. */
  private static List<Question> questions(Term term, Name target) {
    if (term instanceof Term.Directive directive) {
      Mechanism mechanism = directive.mechanism();
      if (mechanism instanceof Mechanism.A || mechanism instanceof Mechanism.Exists) {
        return List.of(Question.a(target), Question.aaaa(target));
      }
      if (mechanism instanceof Mechanism.Mx) {
        return List.of(Question.mx(target));
      }
    }
    return List.of(Question.txt(target));
  }
}
