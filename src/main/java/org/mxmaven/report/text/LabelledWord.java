package org.mxmaven.report.text;

import org.mxmaven.report.Word;

/** A word behind what it is about. */
record LabelledWord(String label, Word word) {
  /** Columns that it takes. */
  public int width() {
    return label.length() + 1 + word.width();
  }

  public String painted(boolean colour) {
    return label + " " + word.painted(colour);
  }
}
