package org.mxmaven.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** What a scan's time goes to, by Java Flight Recorder's samples. */
final class Profile {
  private static final int SHOWN = 20;
  private static final String OWN = "org.mxmaven.";
  private static final Pattern JDK = Pattern.compile("java\\.|javax\\.|jdk\\.|sun\\.|com\\.sun\\.");

  private final Map<String, Integer> tops = new HashMap<>();
  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, Integer> callers = new HashMap<>();
  private final Map<String, Integer> threads = new HashMap<>();
  private int samples;

  private Profile() {}

  /** With this, the launcher has the program record itself. */
  static Map<String, String> environment(Path folder) {
    String given = Optional.ofNullable(System.getenv("MXMAVEN_JAVA_OPTS")).orElse("");
    String recording = "-XX:StartFlightRecording:settings=profile,filename=" + file(folder);
    return Map.of("MXMAVEN_JAVA_OPTS", (given + " " + recording).strip());
  }

  /** Prints the methods at the top of the stacks, the program's own methods, and the threads. */
  static void print(Path folder, PrintStream out) {
    Profile profile = new Profile();
    try (RecordingFile recording = new RecordingFile(file(folder))) {
      while (recording.hasMoreEvents()) {
        profile.count(recording.readEvent());
      }
    } catch (IOException e) {
      throw new BenchException("The recording cannot be read: " + e.getMessage(), e);
    }
    profile.print("methods that run", profile.tops, out);
    profile.print("whose code runs, or calls the JDK code that runs", profile.callers, out);
    profile.print("the program's methods, with what they call", profile.own, out);
    profile.print("threads", profile.threads, out);
  }

  private static Path file(Path folder) {
    return folder.resolve("scan.jfr");
  }

  private void count(RecordedEvent event) {
    String kind = event.getEventType().getName();
    boolean isNative = kind.equals("jdk.NativeMethodSample");
    if ((!isNative && !kind.equals("jdk.ExecutionSample")) || event.getStackTrace() == null) {
      return;
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    String top = name(frames.get(0).getMethod());
    // Threads that wait in native code for the network are sampled too.
    if (isNative
        && Stream.of("poll", "wait", "accept").anyMatch(top.toLowerCase(Locale.ROOT)::contains)) {
      return;
    }
    samples++;
    tops.merge(top, 1, Integer::sum);
    frames.stream()
        .map(frame -> name(frame.getMethod()))
        .filter(name -> name.startsWith(OWN) && !name.toLowerCase(Locale.ROOT).contains("lambda$"))
        .distinct()
        .forEach(name -> own.merge(name.substring(OWN.length()), 1, Integer::sum));
    frames.stream()
        .map(frame -> name(frame.getMethod()))
        .filter(name -> !JDK.matcher(name).lookingAt())
        .findFirst()
        .ifPresent(name -> callers.merge(library(name), 1, Integer::sum));
    threads.merge(thread(event), 1, Integer::sum);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }

  private static String library(String name) {
    String[] words = name.split("\\.");
    return String.join(".", List.of(words).subList(0, Math.min(3, words.length)));
  }

  private static String thread(RecordedEvent event) {
    return event.getThread("sampledThread").getJavaName() + "";
  }

  private void print(String title, Map<String, Integer> counts, PrintStream out) {
    out.printf("profile: %s, %% of %,d samples%n", title, samples);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(
            entry -> out.printf("%6.1f  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
  }
}
