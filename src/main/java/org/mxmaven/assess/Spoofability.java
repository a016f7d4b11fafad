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
   * A verdict and why.
   *
   * @param reason one sentence
   */
  public record Judgement(Spoofable verdict, String reason) {}
}
