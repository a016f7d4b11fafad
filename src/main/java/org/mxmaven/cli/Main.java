package org.mxmaven.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.fusesource.jansi.AnsiConsole;
import org.fusesource.jansi.AnsiPrintStream;
import org.fusesource.jansi.AnsiType;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.NativeLibraries;
import org.mxmaven.cli.process.StandardInput;
import org.mxmaven.cli.process.Surroundings;

/** Starts the program: the one place that touches {@link System}. */
public final class Main {
  /** Where the terminal does not say how wide it is. */
  private static final int USUAL_WIDTH = 80;

  private Main() {}

  public static void main(String[] args) {
    // The program speaks English: numbers within its sentences are not to follow the machine.
    Locale.setDefault(Locale.ROOT);
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    NativeLibraries.folder(Path.of(System.getProperty("java.io.tmpdir")))
        .ifPresent(
            folder ->
                NativeLibraries.PROPERTIES.stream()
                    .filter(property -> System.getProperty(property) == null)
                    .forEach(property -> System.setProperty(property, folder.toString())));
    Interruption interruption = new Interruption();
    Surroundings surroundings =
        new Surroundings(
            StandardInput.of(System.in, Path.of(System.getProperty("java.home"))),
            new PrintWriter(new OutputStreamWriter(System.err, charset), true),
            charset,
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            System::nanoTime,
            Main::output,
            Main::errorWidth,
            interruption);
    // Ctrl-C ends the program only when this has brought home what is finished.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(interruption), "interruption"));
    System.exit(new App(surroundings).run(args));
  }

  private static void await(Interruption interruption) {
    try {
      interruption.wish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int errorWidth() {
    AnsiPrintStream console = AnsiConsole.err();
    if (console.getType() == AnsiType.Redirected) {
      return 0;
    }
    return console.getTerminalWidth() > 0 ? console.getTerminalWidth() : USUAL_WIDTH;
  }

  private static Surroundings.StandardOutput output() {
    AnsiPrintStream console = AnsiConsole.out();
    if (console.getType() == AnsiType.Redirected) {
      return new Surroundings.StandardOutput(new FileOutputStream(FileDescriptor.out), 0);
    }
    int width = console.getTerminalWidth();
    return new Surroundings.StandardOutput(console, width > 0 ? width : USUAL_WIDTH);
  }
}
