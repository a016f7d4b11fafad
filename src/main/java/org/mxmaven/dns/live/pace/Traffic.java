package org.mxmaven.dns.live.pace;

/**
 * What went to and fro between a resolver and its name servers so far.
 *
 * @param queries what was sent, repeated questions included
 * @param replies what came back, whatever it says
 * @param lookUps how many look-ups are over, with an answer or without
 * @param underWay how many were sent and are not over
 */
public record Traffic(long queries, long replies, long lookUps, int underWay) {
  /** Of a resolver that asks no name servers. */
  public static final Traffic NONE = new Traffic(0, 0, 0, 0);
}
