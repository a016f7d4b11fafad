package org.mxmaven.dns.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.CaaData;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.RelativeNameException;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Tokenizer;
import org.xbill.DNS.Type;

/**
 * Reads the data of one record after the other: strings of TXT records, which may be longer here
 * than DNS allows, by itself, all else with dnsjava. This never gets more than one record's data,
 * and so nothing that it would take for a directive.
 */
final class DataParser {
  private static final String HEXADECIMAL = "\\#";

  static {
    CaaData.register();
  }

  private final String file;

  DataParser(String file) {
    this.file = file;
  }

  /**
   * Reads a record's data.
   *
   * @param tokens what stands after the type
   * @param origin of relative names
   * @param line where the record ends
   * @throws ZoneFileException if it is no data of that type
   */
  RecordData parse(Name owner, int type, List<Token> tokens, @Nullable Name origin, int line) {
    return type == Type.TXT && (tokens.isEmpty() || !tokens.get(0).is(HEXADECIMAL))
        ? strings(tokens, line)
        : other(owner, type, tokens, origin, line);
  }

  private RecordData strings(List<Token> tokens, int line) {
    List<byte[]> strings = new ArrayList<>(tokens.size());
    long length = 0;
    for (Token token : tokens) {
      Optional<byte[]> string = Escapes.decode(token.text());
      if (string.isEmpty()) {
        throw new ZoneFileException(
            file, token.line(), "invalid string: a \\ is followed by no number up to 255");
      }
      length += 1 + string.get().length;
      strings.add(string.get());
    }
    if (strings.isEmpty()) {
      throw new ZoneFileException(file, line, "the TXT record has no string");
    }
    if (length > RecordData.MAX_BYTES) {
      throw tooLong(Type.TXT, line);
    }
    return RecordData.ofStrings(strings);
  }

  private RecordData other(
      Name owner, int type, List<Token> tokens, @Nullable Name origin, int line) {
    int firstLine = tokens.isEmpty() ? line : tokens.get(0).line();
    LineCounter input = new LineCounter(text(tokens, firstLine));
    try (Tokenizer tokenizer = new Tokenizer(input)) {
      return data(Record.fromString(owner, type, DClass.IN, 0, tokenizer, origin), line);
    } catch (IOException | RuntimeException e) {
      if (e instanceof ZoneFileException told) {
        throw told;
      }
      throw new ZoneFileException(file, firstLine + input.line() - 1, reason(e, type));
    }
  }

  /**
   * The data of a record of dnsjava's.
   *
   * @throws ZoneFileException if it is more than a record can hold
   */
  RecordData data(Record record, int line) {
    if (record instanceof TXTRecord txt && txt.getStringsAsByteArrays().isEmpty()) {
      throw new ZoneFileException(file, line, "the TXT record has no string");
    }
    try {
      return RecordData.of(record);
    } catch (IllegalArgumentException e) {
      throw tooLong(record.getType(), line);
    }
  }

  /** The tokens in ASCII, in as many lines as they take in the file. */
  private static byte[] text(List<Token> tokens, int firstLine) {
    StringBuilder text = new StringBuilder();
    boolean severalLines = !tokens.isEmpty() && tokens.get(tokens.size() - 1).line() > firstLine;
    text.append(severalLines ? "(" : "");
    int line = firstLine;
    for (Token token : tokens) {
      text.append(line < token.line() ? "\n".repeat(token.line() - line) : " ");
      line = token.line();
      String quote = token.quoted() ? "\"" : "";
      text.append(quote).append(Escapes.ascii(token.text())).append(quote);
    }
    text.append(severalLines ? ")\n" : "\n");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private ZoneFileException tooLong(int type, int line) {
    return new ZoneFileException(
        file,
        line,
        "the %s record has over %,d bytes, more than a record can hold"
            .formatted(Type.string(type), RecordData.MAX_BYTES));
  }

  /** What dnsjava says, if it means the user. */
  static String reason(Exception e, int type) {
    if (e instanceof RelativeNameException) {
      return "a name is relative and no $ORIGIN stands before it";
    }
    String message = e.getMessage();
    return message == null || !(e instanceof IOException)
        ? "this is no data of a record of type " + Type.string(type)
        : message.replaceFirst("^<none>:\\d+: ", "");
  }
}
