package org.mxmaven.verdict;

/**
 * What can be said of a word besides: a sign behind it.
 *
 * @param sign follows the word where it is shown, not where it is exported
 * @param field the field of JSON, where verdicts stand side by side, that tells whether it is there
 * @param note explains the sign under a table in which it occurs
 * @param meaning explains it in the legend
 */
public record WordMark(String sign, String field, String note, String meaning) {}
