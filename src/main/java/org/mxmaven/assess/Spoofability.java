package org.mxmaven.assess;

/**
 * Whether a domain can be spoofed, for three senders apart, by SPF and DMARC.
 *
 * @param domain the domain itself
 * @param subdomain a name below it that exists and has no records of its own
 * @param nonexistent a name below it that does not exist
 */
public record Spoofability(Judgement domain, Judgement subdomain, Judgement nonexistent) {

  /** The reasons of all three; one sentence if they are the same. */
  public String reason() {
    boolean same =
        domain.reason().equals(subdomain.reason()) && domain.reason().equals(nonexistent.reason());
    return same
        ? domain.reason()
        : "The domain itself: %s An existing subdomain: %s A subdomain that does not exist: %s"
            .formatted(domain.reason(), subdomain.reason(), nonexistent.reason());
  }

  /**
   * What can be said where receivers differ in how they read a record.
   *
   * @param others what those make of it that take the last of several tags of a name
   */
  Spoofability orBy(Spoofability others) {
    return new Spoofability(
        domain.orBy(others.domain),
        subdomain.orBy(others.subdomain),
        nonexistent.orBy(others.nonexistent));
  }

  /**
   * A verdict and why.
   *
   * @param reason one sentence
   */
  public record Judgement(Spoofable verdict, String reason) {

    /** No receiver makes it worse, or else nobody can be sure of it. */
    private Judgement orBy(Judgement other) {
      if (verdict != Spoofable.NO || other.verdict == Spoofable.NO) {
        return this;
      }
      return new Judgement(
          other.verdict == Spoofable.UNKNOWN ? Spoofable.UNKNOWN : Spoofable.PARTLY,
          "Receivers differ in which of several tags of a name counts; by the first, "
              + reason.substring(0, reason.length() - 1)
              + "; by the last, "
              + other.reason);
    }
  }
}
