package org.mxmaven.verdict;

import java.util.List;
import java.util.Optional;

/**
 * Where a verdict is offered besides its columns.
 *
 * @param inPlainTable whether the table has it unless more is asked for: that of the Python tool
 * @param isPolicy whether {@code --policy} can name its words, and the HTML report offers to
 * @param worstFirst its words if domains can be put in its order, one for those of a name; those
 *     that are not here come last. Empty if they cannot
 * @param chart what a chart of its words is called, if there is one
 * @param legend what the words are about, if they are explained under a heading of their own
 */
public record VerdictUses<W>(
    boolean inPlainTable,
    boolean isPolicy,
    List<W> worstFirst,
    Optional<String> chart,
    Optional<String> legend) {
  public VerdictUses {
    worstFirst = List.copyOf(worstFirst);
  }
}
