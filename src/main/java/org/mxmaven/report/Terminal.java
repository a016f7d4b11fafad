package org.mxmaven.report;

import java.nio.charset.Charset;
import java.time.ZoneId;

/**
 * What a report is read on.
 *
 * @param colour whether to colour words with ANSI codes
 * @param width columns; {@link Integer#MAX_VALUE} if it is no terminal, for which 0 may be given
 * @param charset what the output is encoded with; characters that it lacks are escaped
 * @param zone in which times are shown
 */
public record Terminal(boolean colour, int width, Charset charset, ZoneId zone) {
  /** Longer lines of prose tire the eye. */
  private static final int MAX_PROSE = 100;

  /** On anything narrower, lines are left for the terminal to break. */
  private static final int MIN_WIDTH = 20;

  private static final String BOX_DRAWING = "├─│└·";

  public Terminal {
    width = width <= 0 ? Integer.MAX_VALUE : Math.max(width, MIN_WIDTH);
  }

  /** Whether it is a terminal at all, and not a file or a pipe. */
  public boolean isOne() {
    return width < Integer.MAX_VALUE;
  }

  /** The width to which prose is wrapped, on a terminal or not. */
  int proseWidth() {
    return Math.min(width, MAX_PROSE);
  }

  /** Whether the charset has the characters that trees are drawn with. */
  public boolean hasBoxDrawing() {
    return charset.newEncoder().canEncode(BOX_DRAWING);
  }
}
