package org.mxmaven.dkim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord.Tag;
import org.mxmaven.txt.TxtText;

/**
 * Reads a list of tags by the grammar of RFC 6376 §3.2. What is wrong with one tag leaves the
 * others alone.
 *
 * <pre>
 * tag-list   = tag-spec *( ";" tag-spec ) [ ";" ]
 * tag-spec   = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
 * tag-name   = ALPHA *( ALPHA / DIGIT / "_" )
 * tag-value  = [ tval *( 1*(WSP / FWS) tval ) ]  ; may be empty (erratum 5070)
 * tval       = 1*( %x21-3A / %x3C-7E )           ; visible ASCII but ";"
 * </pre>
 */
final class DkimTagReader {
  private final String text;
  private final ProblemList problems;
  private final List<Tag> tags = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private DkimTagReader(String text, ProblemList problems) {
    this.text = text;
    this.problems = problems;
  }

  /** All tags in order, duplicates too. */
  static List<Tag> read(String text, ProblemList problems) {
    DkimTagReader reader = new DkimTagReader(text, problems);
    reader.readParts();
    return reader.tags;
  }

  private void readParts() {
    int start = 0;
    while (start < text.length()) {
      int semicolon = text.indexOf(';', start);
      int end = semicolon < 0 ? text.length() : semicolon;
      readPart(start, end, semicolon < 0);
      start = end + 1;
    }
  }

  private void readPart(int from, int to, boolean last) {
    int start = skipSigns(from, to);
    int end = FoldingSpace.skipBack(text, start, to);
    if (start == end) {
      if (!last && start == FoldingSpace.skip(text, from, to)) {
        problems.add(Kind.EMPTY_TAG, start, "", "nothing before a \";\"; expected a tag there");
      }
      return;
    }
    int equals = start;
    while (equals < end && text.charAt(equals) != '=') {
      equals++;
    }
    int nameEnd = FoldingSpace.skipBack(text, start, equals);
    if (equals == end || !isName(start, nameEnd)) {
      problems.add(
          Kind.NOT_A_TAG, start, text.substring(start, end), "no tag; expected name=value");
      return;
    }
    int value = FoldingSpace.skip(text, equals + 1, end);
    readTag(new Tag(start, text.substring(start, nameEnd), value, text.substring(value, end)));
  }

  /** Where a part begins behind blanks, and behind quotes that do not belong there. */
  private int skipSigns(int from, int to) {
    int at = FoldingSpace.skip(text, from, to);
    while (at < to && TypedSigns.is(text.charAt(at))) {
      addTyped(at);
      at = FoldingSpace.skip(text, at + 1, to);
    }
    return at;
  }

  private boolean isName(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == start || (c != '_' && (c < '0' || c > '9')))) {
        return false;
      }
    }
    return start < end;
  }

  private void readTag(Tag tag) {
    tags.add(tag);
    if (!names.add(tag.name())) {
      problems.add(
          Kind.DUPLICATE_TAG,
          tag.position(),
          tag.name(),
          "the tag " + TxtText.excerpt(tag.name()) + " is given twice; expected it once");
    }
    for (int i = tag.valuePosition(); i < tag.valuePosition() + tag.value().length(); i++) {
      if (TypedSigns.is(text.charAt(i)) && isWithoutSigns(tag.name())) {
        addTyped(i);
      }
    }
    if (!tag.name().equals("p")) {
      checkCharacters(tag);
    }
  }

  /** Whether values of that tag can have neither quotes nor backslashes. */
  private static boolean isWithoutSigns(String name) {
    return name.length() == 1 && "vghkpst".contains(name);
  }

  private void checkCharacters(Tag tag) {
    for (int i = 0; i < tag.value().length(); i++) {
      char c = tag.value().charAt(i);
      if (!FoldingSpace.isBlank(c) && (c <= ' ' || c >= 0x7f)) {
        problems.add(
            Kind.BAD_CHARACTER,
            tag.valuePosition() + i,
            tag.value().substring(i),
            "a value with control or non-ASCII characters; expected visible ASCII");
        return;
      }
    }
  }

  /** Says that a quote or a backslash stands in the text; the first of each is enough. */
  private void addTyped(int at) {
    boolean quote = TypedSigns.isQuote(text.charAt(at));
    Kind kind = quote ? Kind.TYPED_QUOTE : Kind.TYPED_BACKSLASH;
    if (!problems.has(kind)) {
      problems.add(
          kind,
          at,
          text.substring(at, at + 1),
          quote
              ? "a quote is part of the text; expected quotes only around it, in zone files"
              : "a backslash is part of the text; expected it only in zone files");
    }
  }
}
