package org.mxmaven.report;

import org.mxmaven.verdict.Wording;

/** A word and its colour. */
public record Word(String text, Colour colour) {
  public static Word plain(String text) {
    return new Word(text, Colour.NONE);
  }

  /** A word of a verdict. */
  public static Word of(Wording<?> wording) {
    return new Word(wording.text(), Colour.of(wording.light()));
  }

  /** Columns that it takes. */
  public int width() {
    return TerminalText.width(text);
  }

  public String painted(boolean inColour) {
    return inColour ? colour.paint(text) : text;
  }
}
