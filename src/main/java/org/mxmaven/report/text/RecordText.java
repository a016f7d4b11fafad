package org.mxmaven.report.text;

import java.util.List;
import org.mxmaven.report.Page;
import org.mxmaven.txt.TxtText;

/** TXT records as a zone file writes them, each string on a line of its own. */
final class RecordText {
  private static final String INDENT = "  ";

  private RecordText() {}

  public static void print(Page page, TxtText record) {
    print(page, INDENT, record);
  }

  public static void print(Page page, String indent, TxtText record) {
    for (byte[] string : record.strings()) {
      print(page, indent, string);
    }
  }

  /** Prints one of several records, marked by a dash. */
  public static void printItem(Page page, TxtText record) {
    String mark = INDENT + "- ";
    for (byte[] string : record.strings()) {
      print(page, mark, string);
      mark = INDENT + INDENT;
    }
  }

  private static void print(Page page, String indent, byte[] string) {
    printString(page, indent, TxtText.of(List.of(string)).presentation());
  }

  /** Prints a string that is quoted already. */
  static void printString(Page page, String indent, String quoted) {
    page.data(indent, " ".repeat(indent.length() + 2), quoted);
  }
}
