package org.mxmaven.spf;

/**
 * A violation of the SPF grammar, each of which makes a receiver answer permerror (RFC 7208 §4.6).
 *
 * @param position bytes before the offending place in the joined record; at most its length
 * @param term the term that it is in, one char per byte
 * @param message what is wrong and what was expected, without the place, for instance {@code
 *     unknown mechanism "ipv4"; did you mean ip4?}
 * @param reference the section of RFC 7208, for instance {@code 5.6}
 */
public record SpfProblem(int position, String term, String message, String reference) {}
