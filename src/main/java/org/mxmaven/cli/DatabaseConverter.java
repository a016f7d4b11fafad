package org.mxmaven.cli;

import org.mxmaven.store.DatabaseAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a database is; a sentence about a URL does not repeat it. */
final class DatabaseConverter implements ITypeConverter<DatabaseAddress> {
  @Override
  public DatabaseAddress convert(String value) {
    if (value.isEmpty()) {
      throw new TypeConversionException("the name of a file, or a URL, is missing");
    }
    try {
      return DatabaseAddress.of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
