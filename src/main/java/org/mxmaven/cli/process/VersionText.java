package org.mxmaven.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.mxmaven.suffix.PublicSuffixes;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down, and how old the data is that it carries. */
public final class VersionText implements IVersionProvider {
  private static final String RESOURCE = "/org/mxmaven/version.properties";

  /** The bare number. */
  public static String number() {
    try (InputStream in = VersionText.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"mxmaven " + number(), "Public suffix list of " + PublicSuffixes.date()};
  }
}
