package org.mxmaven.cli.option;

import java.util.regex.Pattern;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.store.engine.DatabaseAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a database is; a sentence about a URL does not repeat it. */
public final class DatabaseConverter implements ITypeConverter<DatabaseAddress> {
  /** Where these stand in a name, no report or message can say which file it is. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  @Override
  public DatabaseAddress convert(String value) {
    if (value.isEmpty()) {
      throw new TypeConversionException("the name of a file, or a URL, is missing");
    }
    if (UNPRINTABLE.matcher(value).find()) {
      throw new TypeConversionException(
          "the name has a line break or another control character in it; give another");
    }
    try {
      DatabaseAddress address = DatabaseAddress.of(value);
      if (address.file().filter(OpenFiles::name).isPresent()) {
        throw new TypeConversionException(
            "%s stands for what is open already and is no file of its own; give another"
                .formatted(address));
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
