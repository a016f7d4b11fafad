package org.mxmaven.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What a finding is about. */
public sealed interface Subject {

  /** As it is printed and stored, raw; whoever prints it escapes it. */
  String text();

  /** What sort it is, in a word that is stored and exported. */
  String kind();

  /** The domain name that it is, stands at or asks for; empty if that is not known. */
  Optional<Name> name();

  /** What it holds besides its text. These facts go in front of the finding's arguments. */
  default Arguments facts() {
    return Arguments.none();
  }

  /** A domain, or another name at which a record stands. */
  static Subject domain(Name domain) {
    return new DomainName(domain);
  }

  /** A host that mail is sent to. */
  static Subject mailHost(Name host) {
    return new MailHost(host);
  }

  /** A question that DNS was asked. */
  static Subject question(Question question) {
    return new Asked(question);
  }

  /**
   * A term of a record.
   *
   * @param holder the name at which the record stands
   * @param term as a finding shows it: decoded, cut where it is long
   */
  static Subject term(Name holder, String term) {
    return new Term(holder, term);
  }

  /**
   * A subject that was stored.
   *
   * @param kind null if a version stored it that did not tell kinds apart
   * @param arguments of its finding, among which its facts are
   */
  static Subject stored(@Nullable String kind, String text, Arguments arguments) {
    if (kind == null) {
      return new Other("", text);
    }
    Optional<? extends Subject> known =
        switch (kind) {
          case DomainName.KIND -> Names.parse(text).map(DomainName::new);
          case MailHost.KIND -> Names.parse(text).map(MailHost::new);
          case Asked.KIND -> Asked.of(arguments);
          case Term.KIND -> Term.of(text, arguments);
          default -> Optional.empty();
        };
    return known.isPresent() && known.get().text().equals(text)
        ? known.get()
        : new Other(kind, text);
  }

  /** A domain, or another name at which a record stands. */
  record DomainName(Name domain) implements Subject {
    static final String KIND = "name";

    @Override
    public String text() {
      return Names.text(domain);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Optional<Name> name() {
      return Optional.of(domain);
    }
  }

  /** A host that mail is sent to. */
  record MailHost(Name host) implements Subject {
    static final String KIND = "mail-host";

    @Override
    public String text() {
      return Names.text(host);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Optional<Name> name() {
      return Optional.of(host);
    }
  }

  /** A question that DNS was asked: its text is {@code a.example TXT}. */
  record Asked(Question question) implements Subject {
    static final String KIND = "question";
    private static final String NAME = "name";
    private static final String TYPE = "type";

    private static Optional<Asked> of(Arguments arguments) {
      int type = arguments.textIfAny(TYPE).map(Type::value).orElse(-1);
      return arguments
          .textIfAny(NAME)
          .flatMap(Names::parse)
          .filter(name -> type >= 0)
          .map(name -> new Asked(new Question(name, type)));
    }

    @Override
    public String text() {
      return question.toString();
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Optional<Name> name() {
      return Optional.of(question.name());
    }

    @Override
    public Arguments facts() {
      return Arguments.none()
          .and(NAME, Names.text(question.name()))
          .and(TYPE, Type.string(question.type()));
    }
  }

  /** A term of a record: its text is the name at which the record stands. */
  record Term(Name holder, String term) implements Subject {
    static final String KIND = "term";
    private static final String TERM = "term";

    private static Optional<Term> of(String holder, Arguments arguments) {
      return arguments
          .textIfAny(TERM)
          .flatMap(term -> Names.parse(holder).map(name -> new Term(name, term)));
    }

    @Override
    public String text() {
      return Names.text(holder);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Optional<Name> name() {
      return Optional.of(holder);
    }

    @Override
    public Arguments facts() {
      return Arguments.none().identifying(TERM, term);
    }
  }

  /**
   * A stored subject of a kind that this version does not know, or whose kind was not stored.
   *
   * @param kind empty if it was not stored
   */
  record Other(String kind, String text) implements Subject {
    @Override
    public Optional<Name> name() {
      return Optional.empty();
    }
  }
}
