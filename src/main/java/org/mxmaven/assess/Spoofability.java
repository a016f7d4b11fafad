package org.mxmaven.assess;

/**
 * Whether a domain can be spoofed, for three senders apart, by SPF and DMARC.
 *
 * @param domain the domain itself
 * @param subdomain a name below it that exists and has no records of its own
 * @param nonexistent a name below it that does not exist
 */
public record Spoofability(Judgement domain, Judgement subdomain, Judgement nonexistent) {

  /**
   * A verdict and why.
   *
   * @param reason one sentence
   */
  public record Judgement(Spoofable verdict, String reason) {}
}
