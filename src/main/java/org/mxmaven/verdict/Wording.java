package org.mxmaven.verdict;

import java.util.List;

/**
 * A word of a verdict and all that is to be known of it.
 *
 * @param value what it stands for
 * @param name as exports write it and users type it; the same with and without a mark
 * @param text as it is shown; with the mark's sign, if it has the mark
 * @param meaning a clause or sentence for the legend
 * @param marked whether it has the verdict's mark
 * @param cells what the verdict's columns hold for it, in their order
 */
public record Wording<W>(
    W value,
    String name,
    String text,
    Light light,
    Badness badness,
    String meaning,
    boolean marked,
    List<Object> cells) {
  public Wording {
    cells = List.copyOf(cells);
  }

  /** Whether the verdict could not be found out. */
  public boolean isUnknown() {
    return badness == Badness.UNKNOWN;
  }
}
